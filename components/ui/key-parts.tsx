import { seriesMessages } from '@words/story';
import { flowWidth } from '@/lib/draw/flow-width';
import { WIDTH_SAMPLE, widthSample } from '@/lib/paint/flow-shapes';
import type { MapKey } from '@/lib/scene/map-key';
import { KEY_WORDS } from '@/lib/words/key-words';
import { ChoroplethRamp, ChoroplethSwatch } from './choropleth-swatch';
import { CircleRow } from './circle-row';
import { ContextTag } from './context-tag';
import styles from './key-parts.module.css';
import { LegendSwatch } from './legend-swatch';
import { Shapes } from './shapes';

/** Samples of a key with their words, and what is measured. `scale` is that of the map's lines. */
export function KeyParts({ mapKey, scale }: { mapKey: MapKey; scale: number }) {
  const { classes, circles, widths, entries, notes } = mapKey;
  const context = entries.filter((entry) => entry.context);
  return (
    <>
      <ul className={styles.parts}>
        {classes && (
          <li>
            <ChoroplethRamp breaks={classes.breaks} />
          </li>
        )}
        {classes?.hasNoData && (
          <li>
            <ChoroplethSwatch step={null} steps={classes.steps} />
            <span>{seriesMessages.noData}</span>
          </li>
        )}
        {circles && <CircleRow circles={circles} />}
        {circles?.hasNoData && !classes?.hasNoData && (
          <li>
            <ChoroplethSwatch step={null} steps={1} />
            <span>{seriesMessages.noData}</span>
          </li>
        )}
        {widths.map(({ words, quantity }) => (
          <li key={words}>
            <svg width={WIDTH_SAMPLE} height="16" viewBox={`0 -8 ${WIDTH_SAMPLE} 16`} aria-hidden="true">
              <Shapes shapes={[widthSample(flowWidth({ quantity }) * scale)]} />
            </svg>
            <span>{words}</span>
          </li>
        ))}
        {entries
          .filter((entry) => !entry.context)
          .map(({ sign, label }) => (
            <li key={`${sign} ${label}`}>
              <LegendSwatch sign={sign} />
              <bdi>{label}</bdi>
            </li>
          ))}
        {context.map(({ sign, label }, i) => (
          <li key={`${sign} ${label}`} className={styles.context}>
            {i === 0 && <ContextTag />}
            <LegendSwatch sign={sign} context />
            <bdi>{label}</bdi>
          </li>
        ))}
      </ul>
      {notes.length > 0 && <p className={styles.note}>{KEY_WORDS.notes(notes)}</p>}
    </>
  );
}
