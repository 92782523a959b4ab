import type { Sign } from '@/lib/scene/signs';
import type { Layer } from '@/lib/story/story';
import { ChoroplethRamp } from '../ui/choropleth-ramp';
import { LegendSwatch } from '../ui/legend-swatch';
import styles from './layer-signs.module.css';

/** A layer's signs as the map draws them, of its colours with the numbers at which they begin. */
export function LayerSigns({ layer, signs }: { layer: Layer; signs: readonly Sign[] }) {
  return (
    <span className={`${styles.signs} ${layer.shade ? styles.ramp : ''}`}>
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
