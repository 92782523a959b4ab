import { fileMessages } from '@words/file';
import { readerMessages } from '@words/reader';
import { pictureHref } from '@/lib/picture/picture-href';
import { citationHref, exportHref } from '@/lib/view/serialize-view';
import { SEPARATORS } from '@/lib/words/in-sentence';
import { interfaceLangAttributes } from '@/lib/words/locale';
import { useReader, useWholeView } from '../story/reader-context';

/** What the share dialog offers, as far as plain links can: for readers without scripts. */
export function FileLinks() {
  const { story } = useReader();
  const view = useWholeView();
  const links = [
    ['PNG', pictureHref(story, view)],
    ['SVG', pictureHref(story, view, { format: 'svg' })],
    [fileMessages.geojson, exportHref(story, view, 'geojson')],
    [fileMessages.csv, exportHref(story, view, 'csv')],
    [fileMessages.annotations, exportHref(story, view, 'annotations')],
    [readerMessages.citation, citationHref(story, view, 'apa')],
  ] as const;
  return (
    <p {...interfaceLangAttributes(story.lang)}>
      {`${readerMessages.files}${SEPARATORS.colon}`}
      {links.map(([name, href], index) => (
        <span key={name}>
          {index > 0 && SEPARATORS.comma}
          <a href={href}>{name}</a>
        </span>
      ))}
    </p>
  );
}
