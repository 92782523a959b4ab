import { fileMessages } from '@words/file';
import { shareMessages } from '@words/share';
import { useId, useState } from 'react';
import {
  PICTURE_DEFAULTS,
  type PictureFormat,
  type PictureOptions,
  pictureFileName,
  pictureHref,
} from '@/lib/picture/picture-href';
import { type ExportKind, exportHref } from '@/lib/view/serialize-view';
import { useReader, useWholeView } from '../story/reader-context';
import { Choice } from './copy-button';
import styles from './share-dialog.module.css';

const { width, height } = PICTURE_DEFAULTS;
const SCALES = { one: { width, height }, two: { width: width * 2, height: height * 2 } } as const;
const SCALE_NAMES = [
  ['one', shareMessages.pixels(SCALES.one)],
  ['two', shareMessages.pixels(SCALES.two)],
] as const;
const THEMES = [
  ['light', shareMessages.light],
  ['dark', shareMessages.dark],
] as const;
const KINDS: readonly ExportKind[] = ['geojson', 'csv', 'annotations'];

interface DownloadPartProps {
  readonly theme: PictureOptions['theme'];
  readonly onTheme: (theme: PictureOptions['theme']) => void;
}

/** The view as files: pictures, and the data behind it. */
export function DownloadPart({ theme, onTheme }: DownloadPartProps) {
  const { story } = useReader();
  const view = useWholeView();
  const id = useId();
  const [scale, setScale] = useState<keyof typeof SCALES>('one');
  const [whole, setWhole] = useState(false);
  const picture = (format: PictureFormat, size: (typeof SCALES)[keyof typeof SCALES]) => (
    <a
      className={styles.button}
      href={pictureHref(story, view, { ...size, format, theme })}
      download={pictureFileName(story, view, format, { ...PICTURE_DEFAULTS, ...size, theme })}
    >
      {format.toUpperCase()}
    </a>
  );
  return (
    <section className={styles.part} aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`}>{shareMessages.download}</h3>
      <div className={styles.buttons}>
        {picture('png', SCALES[scale])}
        {picture('svg', SCALES.one)}
        {KINDS.map((kind) => (
          <a key={kind} className={styles.button} href={exportHref(story, whole ? null : view, kind)} download="">
            {fileMessages[kind]}
          </a>
        ))}
      </div>
      <div className={styles.options}>
        <Choice title={shareMessages.colours} values={THEMES} chosen={theme} onChoose={onTheme} />
        <Choice title={shareMessages.size} values={SCALE_NAMES} chosen={scale} onChoose={setScale} />
      </div>
      <label className={styles.check}>
        <input type="checkbox" checked={whole} onChange={(event) => setWhole(event.target.checked)} />
        <span>{shareMessages.whole}</span>
      </label>
    </section>
  );
}
