import { readerMessages } from '@words/reader';
import { useEffect, useId, useRef, useState } from 'react';
import { layerSigns, type Sign } from '@/lib/scene/signs';
import type { Layer } from '@/lib/story/story';
import { langAttributes } from '@/lib/words/locale';
import { Kept } from '../story/kept';
import { useReader } from '../story/reader-context';
import { useLayerSwitch } from '../story/use-layer-switch';
import { ChoroplethRamp } from '../ui/choropleth-swatch';
import { Icon } from '../ui/icon';
import { LegendSwatch } from '../ui/legend-swatch';
import { useLazyModule } from '../ui/use-lazy-module';
import signStyles from './layer-signs.module.css';
import styles from './layers.module.css';

/** Most readers open no legend. */
const loadLegend = () => import('./layer-legend');

/** Every layer's switch, with its legend: what it shows, as of when, from which source. Context stands apart. */
export function Layers() {
  const { story, view, onPartMissing } = useReader();
  const [open, setOpen] = useState(false);
  const part = useLazyModule(loadLegend, open, onPartMissing);
  const shown = open ? part : null;
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
        {shown && <shown.LegendKey />}
        <ul className={styles.group}>
          {article.map((layer) => (
            <LayerRow key={layer.id} layer={layer} legend={shown?.LayerLegend} />
          ))}
        </ul>
        {context.length > 0 && (
          <div className={styles.context}>
            <h3 className="visually-hidden">{readerMessages.context}</h3>
            <ContextSwitch layers={context} />
            <ul className={styles.group}>
              {context.map((layer) => (
                <LayerRow key={layer.id} layer={layer} legend={shown?.LayerLegend} />
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

type Legend = typeof import('./layer-legend').LayerLegend;

/** `legend` is there while legends are open. */
function LayerRow({ layer, legend: Legend }: { layer: Layer; legend: Legend | undefined }) {
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
          {Legend && <Legend layer={layer} signs={signs} />}
        </>
      )}
    </Kept>
  );
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
