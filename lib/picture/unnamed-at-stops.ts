import { type Canvas, pixelOf, toNearestWorld } from '../draw/canvas';
import type { DisplayList } from '../draw/display-list';
import { drawScene } from '../draw/draw-scene';
import { labelMeasure } from '../draw/label-style';
import { frameToScreenZoom } from '../geo/camera';
import type { LonLat } from '../geo/mercator';
import { frameProjector } from '../geo/mercator';
import { pixelBox } from '../geo/outline';
import { contains, grow, overlaps, type Rect } from '../geo/rect';
import { type Scene, scene } from '../scene/scene';
import type { Iso3 } from '../story/ids';
import type { Stop, Story } from '../story/story';
import type { PictureBase } from './picture-svg';

/** A stop whose map leaves out names of what it speaks of. */
export interface UnnamedAtStop {
  readonly stop: Stop;
  /** Width of the window, in pixels. */
  readonly window: number;
  readonly names: readonly string[];
  /** Most of what the stop speaks of is not on the map: it looks elsewhere, and `names` is what is out of sight. */
  readonly elsewhere: boolean;
}

/** The map in two windows, and where its buttons lie. */
const MAPS: readonly { readonly window: number; readonly viewport: Rect; readonly docked: readonly Rect[] }[] = [
  {
    window: 390,
    viewport: { left: 0, top: 0, right: 390, bottom: 329 },
    docked: [
      { left: 0, top: 0, right: 390, bottom: 58 },
      { left: 0, top: 283, right: 113, bottom: 329 },
    ],
  },
  {
    window: 1440,
    viewport: { left: 0, top: 0, right: 792, bottom: 608 },
    docked: [
      { left: 0, top: 0, right: 54, bottom: 163 },
      { left: 0, top: 582, right: 113, bottom: 608 },
    ],
  },
];

/** A place nearer to the edge, in pixels, is not quite on the map. */
const EDGE = 16;

/** What stops speak of and their maps do not name, on a phone and beside the text. */
export function unnamedAtStops(
  story: Story,
  stops: readonly Stop[],
  base: Pick<PictureBase, 'outlines' | 'names' | 'fonts'>,
): UnnamedAtStop[] {
  return stops.flatMap((stop) => {
    const shown = scene(story, stop.view);
    return MAPS.flatMap(({ window, viewport, docked }) => {
      const { camera } = stop.view;
      const zoom = frameToScreenZoom(camera.zoom, viewport.right, viewport.bottom);
      const canvas: Canvas = {
        projector: frameProjector([camera.lon, camera.lat], zoom, viewport.right, viewport.bottom),
        viewport,
        docked,
        centerLon: camera.lon,
        zoom,
        outlines: base.outlines,
        names: base.names,
        measure: labelMeasure(base.fonts),
      };
      const all = spokenPlaces(story, shown, drawScene(shown, canvas));
      const onMap = all.filter(({ at }) => isOnMap(pixelOf(at, canvas), canvas));
      const unseen = all.filter((one) => !onMap.includes(one) && !one.named && !hasLand(one, canvas));
      const elsewhere = 2 * unseen.length > all.length;
      const names = (elsewhere ? unseen : onMap.filter(({ named }) => !named)).map(({ name }) => name);
      return names.length > 0 ? [{ stop, window, names, elsewhere }] : [];
    });
  });
}

interface SpokenPlace {
  readonly name: string;
  readonly at: LonLat;
  readonly named: boolean;
  /** Of a country. */
  readonly iso3?: Iso3;
}

/** Whether some of a country's land may be on the map, where its label point is not. */
function hasLand({ iso3, at }: SpokenPlace, { outlines, projector, centerLon, viewport }: Canvas): boolean {
  const own = toNearestWorld(projector, at[0], centerLon);
  return ((iso3 && outlines.rings(iso3)) ?? []).some(({ bbox }) => overlaps(pixelBox(bbox, own), viewport));
}

function spokenPlaces(story: Story, { marks, spoken }: Scene, { labels }: DisplayList): SpokenPlace[] {
  const namedCountries = new Set(
    [...labels.values()].flatMap(({ lines }) => lines.flatMap(({ nameOf }) => nameOf ?? [])),
  );
  const countries = [...spoken.countries].flatMap((iso3) => {
    const facts = story.countries[iso3];
    return facts ? [{ name: facts.name, at: facts.anchor, named: namedCountries.has(iso3), iso3 }] : [];
  });
  // What has no mark in the view has no name in it either.
  const others = marks.flatMap((mark) => {
    if (!spoken.places.has(mark.id)) return [];
    if (mark.kind !== 'point' && mark.kind !== 'region' && mark.kind !== 'zone') return [];
    return [{ name: mark.name, at: mark.kind === 'point' ? mark.lonLat : mark.anchor, named: labels.has(mark.id) }];
  });
  return [...countries, ...others];
}

function isOnMap(at: readonly [number, number], { viewport, docked = [] }: Canvas): boolean {
  return contains(grow(viewport, -EDGE), at) && !docked.some((box) => contains(box, at));
}
