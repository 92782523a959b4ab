import { readerMessages } from '@words/reader';
import { useEffect, useId, useRef, useState } from 'react';
import { layerSeries } from '@/lib/scene/layer-series';
import { manyFlows } from '@/lib/scene/many-flows';
import { mapKey, signWords } from '@/lib/scene/map-key';
import type { Scene } from '@/lib/scene/scene';
import { layerSigns, type Sign } from '@/lib/scene/signs';
import type { Layer } from '@/lib/story/story';
import { FLOW_WORDS } from '@/lib/words/key-words';
import { langAttributes } from '@/lib/words/locale';
import { givenDateWords } from '@/lib/words/time-label';
import { SourceList } from '../story/context-note';
import { Kept } from '../story/kept';
import { type Switch, useReader } from '../story/reader-context';
import { useLayerSwitch } from '../story/use-layer-switch';
import { ChoroplethRamp } from '../ui/choropleth-swatch';
import { Icon } from '../ui/icon';
import { KeyParts } from '../ui/key-parts';
import { LegendSwatch } from '../ui/legend-swatch';
import { useLazyModule } from '../ui/use-lazy-module';
import signStyles from './layer-signs.module.css';
import styles from './layers.module.css';
import keyStyles from './legend-key.module.css';

/** Most readers open no legend. */
const loadSeriesLegend = () => import('./series-legend');

/** Every layer's switch, with its legend: what it shows, as of when, from which source. Context stands apart. */
export function Layers() {
  const { story, view } = useReader();
  const [open, setOpen] = useState(false);
  const id = useId();
  const toggle = useRef<HTMLButtonElement>(null);
  const article = story.layers.filter((layer) => layer.origin === 'article');
  const context = story.layers.filter((layer) => layer.origin === 'context');
  return (
    <section
      className={styles.layers}
      aria-labelledby={`${id}-title`}
      data-open={open || undefined}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open) return;
        event.preventDefault();
        setOpen(false);
        toggle.current?.focus();
      }}
    >
      <div className={styles.head}>
        <h2 id={`${id}-title`}>{readerMessages.layers}</h2>
        <p className={styles.count}>
          {readerMessages.layersShown({ on: view.layers.length, all: story.layers.length })}
        </p>
        <button
          ref={toggle}
          data-docked=""
          type="button"
          className={styles.toggle}
          aria-expanded={open}
          aria-controls={id}
          aria-label={readerMessages.legend}
          onClick={() => setOpen(!open)}
        >
          <Icon name="layers" />
          <span>{readerMessages.legend}</span>
        </button>
      </div>
      <div id={id} className={styles.groups}>
        <LegendKey open={open} />
        <ul className={styles.group}>
          {article.map((layer) => (
            <LayerRow key={layer.id} layer={layer} open={open} />
          ))}
        </ul>
        {context.length > 0 && (
          <div className={styles.context}>
            <h3 className="visually-hidden">{readerMessages.context}</h3>
            <ContextSwitch layers={context} />
            <ul className={styles.group}>
              {context.map((layer) => (
                <LayerRow key={layer.id} layer={layer} open={open} />
              ))}
            </ul>
          </div>
        )}
        <button type="button" className={styles.close} onClick={() => setOpen(false)}>
          {readerMessages.close}
        </button>
      </div>
    </section>
  );
}

function LayerRow({ layer, open }: { layer: Layer; open: boolean }) {
  const { story, scene } = useReader();
  const { input } = useLayerSwitch([layer.id]);
  const signs = layerSigns(layer, scene, story);
  return (
    <Kept as="li" part={`layer ${layer.id} ${input.checked} ${signs}`} className={styles.row}>
      {() => (
        <>
          <label className={styles.label}>
            <input data-layer={layer.id} {...input} />
            <LayerSigns layer={layer} signs={signs} />
            <span {...langAttributes(story.lang, layer.name)}>{layer.name}</span>
          </label>
          {open && <LayerLegend layer={layer} signs={signs} />}
        </>
      )}
    </Kept>
  );
}

function LayerLegend({ layer, signs }: { layer: Layer; signs: readonly Sign[] }) {
  const { story, view, scene, grouping, moving, onPartMissing } = useReader();
  const context = layer.origin === 'context';
  const many = manyFlows(scene.marks);
  const numbers = layerSeries(layer, view.time, story);
  const ofSeries = useLazyModule(loadSeriesLegend, numbers !== null, onPartMissing);
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
          {many?.words.map((words) => (
            <p key={words}>{words}</p>
          ))}
          {grouping && <OwnSwitch words={FLOW_WORDS.byCountry} {...grouping} />}
          {many && <OwnSwitch words={FLOW_WORDS.dashes} {...moving} className={styles.moving} />}
        </>
      )}
      {ofSeries && <ofSeries.SeriesLegend layer={layer} />}
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

/** All layers of context on or off at once; half set when some are on. */
function ContextSwitch({ layers }: { layers: readonly Layer[] }) {
  const { some, input } = useLayerSwitch(layers.map(({ id }) => id));
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    // No attribute says it.
    if (box.current) box.current.indeterminate = some;
  }, [some]);
  return (
    <label className={styles.contextSwitch}>
      <input ref={box} aria-label={readerMessages.allContext} {...input} />
      <span aria-hidden="true">{readerMessages.context}</span>
    </label>
  );
}

/** A layer's signs as the map draws them, of its colours with the numbers at which they begin. */
function LayerSigns({ layer, signs }: { layer: Layer; signs: readonly Sign[] }) {
  return (
    <span className={`${signStyles.signs} ${layer.shade ? signStyles.ramp : ''}`}>
      {signs.map((sign) =>
        sign === 'shade' && layer.shade ? (
          <ChoroplethRamp key={sign} breaks={layer.shade.classes} chip={15} />
        ) : (
          <LegendSwatch key={sign} sign={sign} context={layer.origin === 'context'} />
        ),
      )}
    </span>
  );
}

/** Lines of a map that is smaller than the reference frame, where the strip over it has no room for samples. */
const SMALL_MAP = 0.6;

/** The map's key at the head of the opened legend: on a small map only its title is on the map. */
function LegendKey({ open }: { open: boolean }) {
  const { story, view, scene } = useReader();
  if (!open) return null;
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
