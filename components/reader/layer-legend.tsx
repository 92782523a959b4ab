import { readerMessages } from '@words/reader';
import { layerSeries } from '@/lib/scene/layer-series';
import { manyFlows } from '@/lib/scene/many-flows';
import { manyFlowsWords } from '@/lib/scene/many-flows-words';
import { mapKey, signWords } from '@/lib/scene/map-key';
import type { Scene } from '@/lib/scene/scene';
import type { Sign } from '@/lib/scene/signs';
import type { Layer } from '@/lib/story/story';
import { FLOW_WORDS } from '@/lib/words/flow-words';
import { langAttributes } from '@/lib/words/locale';
import { givenDateWords } from '@/lib/words/time-label';
import { SourceList } from '../story/context-note';
import { type Switch, useReader } from '../story/reader-context';
import { KeyParts } from '../ui/key-parts';
import { LegendSwatch } from '../ui/legend-swatch';
import styles from './layers.module.css';
import keyStyles from './legend-key.module.css';
import { SeriesLegend } from './series-legend';

/** What an opened legend says of a layer: what it shows, its signs, as of when, from which source. */
export function LayerLegend({ layer, signs }: { layer: Layer; signs: readonly Sign[] }) {
  const { story, view, scene, grouping, moving } = useReader();
  const context = layer.origin === 'context';
  const many = manyFlows(scene.marks);
  const numbers = layerSeries(layer, view.time, story);
  const sources = [
    ...new Set([...layer.sources, ...layer.items.flatMap((item) => item.sources), ...(numbers?.series.sources ?? [])]),
  ];
  return (
    <div className={styles.legend}>
      <p {...langAttributes(story.lang, layer.shows)}>{layer.shows}</p>
      <ul>
        {signs.map((sign) => (
          <li key={sign}>
            <LegendSwatch sign={sign} context={context} />
            <span {...langAttributes(story.lang)}>{signWords(sign, layer, scene)}</span>
          </li>
        ))}
      </ul>
      {hasFlows(layer, scene) && (
        <>
          {many && manyFlowsWords(many).map((words) => <p key={words}>{words}</p>)}
          {grouping && <OwnSwitch words={FLOW_WORDS.byCountry} {...grouping} />}
          {many && <OwnSwitch words={FLOW_WORDS.dashes} {...moving} className={styles.moving} />}
        </>
      )}
      <SeriesLegend layer={layer} />
      <p className={styles.source}>
        <span>{readerMessages.asOf({ date: givenDateWords(layer.asOf) })}</span> <span>{readerMessages.source}</span>{' '}
        {sources.length > 0 ? <SourceList ids={sources} /> : <span>{story.article.publisher}</span>}
      </p>
    </div>
  );
}

/** What is this page's alone, and in no link. */
function OwnSwitch({ words, on, set, className = '' }: Switch & { words: string; className?: string | undefined }) {
  return (
    <label className={`${styles.own} ${className}`}>
      <input type="checkbox" checked={on} onChange={(event) => set(event.target.checked)} />
      <span>{words}</span>
    </label>
  );
}

function hasFlows({ id }: Layer, { marks }: Scene): boolean {
  return marks.some((mark) => mark.kind === 'flow' && mark.layers.includes(id));
}

/** Lines of a map that is smaller than the reference frame, where the strip over it has no room for samples. */
const SMALL_MAP = 0.6;

/** The map's key at the head of the opened legend: on a small map only its title is on the map. */
export function LegendKey() {
  const { story, view, scene } = useReader();
  const key = mapKey(story, view, scene);
  return (
    <div className={keyStyles.key} {...langAttributes(story.lang)}>
      <p className={keyStyles.title} {...langAttributes(story.lang, key.title)}>
        {key.title}
      </p>
      <KeyParts mapKey={key} scale={SMALL_MAP} />
      {key.asOf && <p className={keyStyles.asOf}>{key.asOf}</p>}
    </div>
  );
}
