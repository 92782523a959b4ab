import type { Sign } from '@/lib/scene/signs';
import type { Layer } from '@/lib/story/story';
import { LegendSwatch } from '../ui/legend-swatch';
import { ShadeRamp } from '../ui/shade-ramp';
import styles from './layer-signs.module.css';

/** A layer's signs as the map draws them, of its colours with the numbers at which they begin. */
export function LayerSigns({ layer, signs }: { layer: Layer; signs: readonly Sign[] }) {
  return (
    <span className={`${styles.signs} ${layer.shade ? styles.ramp : ''}`}>
      {signs.map((sign) =>
        sign === 'shade' && layer.shade ? (
          <ShadeRamp key={sign} breaks={layer.shade.classes} chip={15} />
        ) : (
          <LegendSwatch key={sign} sign={sign} context={layer.origin === 'context'} />
        ),
      )}
    </span>
  );
}
