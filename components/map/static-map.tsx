import type { World } from '@/lib/basemap/world';
import { frameProjector } from '@/lib/geo/mercator';
import { linesToPath, ringsToPath } from '@/lib/geo/outline';
import { drawScene } from '@/lib/picture/draw-scene';
import { linesUnder, outlinesUnder, shapesOf } from '@/lib/picture/ground-shapes';
import { roughMeasure } from '@/lib/picture/label-style';
import { countryNames } from '@/lib/picture/map-name-lists';
import { scene } from '@/lib/scene/scene';
import type { Story } from '@/lib/story/story';
import type { View } from '@/lib/view/view';
import { MapLabel } from './map-label';
import { MarkPatterns } from './mark-patterns';
import { Marks } from './marks';
import styles from './static-map.module.css';

interface StaticMapProps {
  readonly story: Story;
  readonly view: View;
  readonly world: World;
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
}

/** A view of a story as a picture in the page: the same scene and drawing as the live map, without a script. */
export function StaticMap({ story, view, world, width, height }: StaticMapProps) {
  const { camera } = view;
  const projector = frameProjector([camera.lon, camera.lat], camera.zoom, width, height);
  const sight = { left: 0, top: 0, right: width, bottom: height };
  const shown = scene(story, view);
  const drawing = drawScene(shown.marks, {
    projector,
    sight,
    centerLon: camera.lon,
    zoom: camera.zoom,
    outlines: outlinesUnder(world, view.borders),
    names: countryNames(world),
    measure: roughMeasure,
  });
  const { land } = shapesOf(world);
  const { borders, dashes, dots } = linesUnder(world, view.borders);
  return (
    <svg className={styles.map} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={shown.words}>
      <MarkPatterns />
      <path
        className={styles.land}
        d={ringsToPath(land, projector, { left: -20, top: -20, right: width + 20, bottom: height + 20 })}
      />
      <path className={styles.borders} d={linesToPath(borders, projector, sight)} />
      <path className={styles.dash} d={linesToPath(dashes, projector, sight)} />
      <path className={styles.dot} d={linesToPath(dots, projector, sight)} />
      <Marks drawing={drawing} activeId={null} ghost scope={story.slug} />
      {drawing.names.map((label) => (
        <MapLabel key={label.key} label={label} />
      ))}
    </svg>
  );
}
