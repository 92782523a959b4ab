import { printMessages } from '@words/reader';
import { useSyncExternalStore } from 'react';
import { pictureHref } from '@/lib/picture/picture-href';
import { signWords } from '@/lib/scene/map-key';
import { layerSigns } from '@/lib/scene/signs';
import type { Story } from '@/lib/story/story';
import { storyIndex } from '@/lib/story/story-index';
import { copiedLinkQuery, storyHref } from '@/lib/view/serialize-view';
import { commas } from '@/lib/words/in-sentence';
import { kindLine } from '@/lib/words/kind-line';
import { interfaceLangAttributes, langAttributes } from '@/lib/words/locale';
import { dateLabel } from '@/lib/words/time-label';
import { useReader, useWholeView } from '../story/reader-context';
import { LegendSwatch } from '../ui/legend-swatch';
import styles from './print.module.css';
import type { QrCode } from './qr-code';

/** As wide as a sheet, with room below it for the rest of the page. */
const SIZE = { width: 720, height: 560 } as const;

/** The first page on paper: the view's map, legend and words, and the way back to it. Not on any screen. */
export function PrintFront({ Qr }: { Qr: typeof QrCode | null }) {
  const { story, scene } = useReader();
  const view = useWholeView();
  const origin = useSyncExternalStore(never, here, nowhere);
  if (!origin) return null;
  const link = `${origin}${storyHref(story)}?${copiedLinkQuery(view, story)}`;
  const source = pictureHref(story, view, { format: 'svg', ...SIZE, layout: 'map' });
  return (
    <section className={styles.front} data-print="front">
      <p className={styles.title} {...langAttributes(story.lang, story.title)}>
        {story.title}
      </p>
      <p>{commas([story.article.publisher, dateLabel(story.date)])}</p>
      {/* Filled when it is printed; a new view has a new one. */}
      <div key={source} id="print-map" className={styles.map} />
      {/* biome-ignore lint/performance/noImgElement: made by the server for this view; not loaded before it is printed */}
      <img
        id="print-picture"
        loading="lazy"
        src={source}
        width={SIZE.width}
        height={SIZE.height}
        alt={printMessages.picture}
      />
      <p>{scene.words}</p>
      <ul className={styles.legend} aria-label={printMessages.legend}>
        {view.layers.map((id) => {
          const layer = storyIndex(story).layer(id);
          if (!layer) return null;
          return layerSigns(layer, scene, story).map((sign) => (
            <li key={`${id} ${sign}`}>
              <LegendSwatch sign={sign} context={layer.origin === 'context'} />
              <span {...langAttributes(story.lang)}>{signWords(sign, layer, scene)}</span>
            </li>
          ));
        })}
      </ul>
      <div className={styles.link}>
        {Qr && <Qr text={link} label={printMessages.qr} />}
        <p>
          {printMessages.link}
          <br />
          {link}
        </p>
      </div>
    </section>
  );
}

const never = () => () => {};
const here = () => location.origin;
const nowhere = () => '';

/** On paper, after the text: the places by the numbers that stand beside their names. */
export function PrintPlaces({ story }: { story: Story }) {
  const { placeNumbers, entity } = storyIndex(story);
  return (
    <section className={`${styles.places} supplemental`} {...interfaceLangAttributes(story.lang)} data-print="places">
      <h2>{printMessages.places}</h2>
      <ol>
        {[...placeNumbers.keys()].map((id) => {
          const place = entity(id);
          return place && <li key={id}>{printMessages.place({ name: place.name, kind: kindLine(place, story) })}</li>;
        })}
      </ol>
    </section>
  );
}
