import { type Camera, frameToScreenZoom } from '../geo/camera';
import { greatCircle } from '../geo/great-circle';
import { legsOf } from '../geo/legs';
import type { LonLat } from '../geo/mercator';
import { frameProjector, nearestWorld, type Projector, toPixel, toUnit } from '../geo/mercator';
import { grow, overlaps, type Rect } from '../geo/rect';
import { drawnSingly } from '../scene/many-flows';
import type { FlowMark, Mark } from '../scene/mark';
import type { Scene } from '../scene/scene';
import type { Iso3 } from '../story/ids';
import type { CountryFacts, Story } from '../story/story';
import { pixelOf } from './canvas';
import { flowBow } from './flow-width';

/** The corners of the map that a card may take, the first that serves first. */
export const CORNERS = ['bottom-right', 'bottom-left', 'top-right', 'top-left'] as const;
export type Corner = (typeof CORNERS)[number];

/** `aside` is off the map: in the text's column, or where there is none, beside a map that is so much narrower. */
export type CardPlace = Corner | 'aside';

/** How large a card on the map can be and what it keeps off, in CSS pixels. */
export interface CardSize {
  readonly width: number;
  readonly height: number;
  /** To the map's edges. */
  readonly gap: number;
  /** At the map's lower left: its buttons. */
  readonly foot: number;
}

export interface MapSize {
  readonly width: number;
  readonly height: number;
}

/** Lower than this, a card shows nothing but its name. */
const MIN_HEIGHT = 180;
/** Room around what must be seen: a symbol, the head of a flow, an outline's stroke. */
const AROUND_POINT = 16;
const AROUND_AREA = 3;
/** Points of a chosen flow's line that must be seen. */
const LINE_POINTS = 12;
/** Of a country that a chosen flow only begins or ends in, so much may be covered. */
const COVERED_END = 0.2;

/** What must not be covered, in pixels of the map. */
export interface Visible {
  readonly whole: readonly Rect[];
  /** Countries of which a part may be covered. */
  readonly mostly: readonly Rect[];
}

/**
 * The first corner where a card covers nothing that is chosen and no flow's head; where there is none, aside. Depends on
 * nothing but what is given, so that a view opens the same way in every window of one size.
 */
export function cardPlace(story: Story, scene: Scene, camera: Camera, map: MapSize, card: CardSize): CardPlace {
  const seen = visibleIn(story, scene, camera, map);
  return CORNERS.find((corner) => !coversAny(cardBox(corner, map, card), seen)) ?? 'aside';
}

/** What a card leaves at the map's upper edge: the map's title and key, one line on a small map. */
export function headRoom({ width, height }: MapSize): number {
  return width > 699 && height > 419 ? 96 : 42;
}

/** The most that a card in a corner takes, from the map's upper left; null where there is no room for one. */
export function cardBox(corner: Corner, map: MapSize, { width, height, gap, foot }: CardSize): Rect | null {
  const below = corner === 'bottom-left' ? Math.max(gap, foot) : gap;
  const above = headRoom(map);
  const high = Math.min(height, map.height - above - below);
  if (high < MIN_HEIGHT || width + 2 * gap > map.width) return null;
  const left = corner.endsWith('right') ? map.width - gap - width : gap;
  const top = corner.startsWith('bottom') ? map.height - below - high : above;
  return { left, top, right: left + width, bottom: top + high };
}

function coversAny(box: Rect | null, { whole, mostly }: Visible): boolean {
  if (!box) return true;
  return whole.some((rect) => overlaps(box, rect)) || mostly.some((rect) => shareCovered(rect, box) > COVERED_END);
}

/** What a view must show: all that is chosen, and the heads of all flows. Only as far as the map shows it by itself. */
export function visibleIn(story: Story, scene: Scene, camera: Camera, { width, height }: MapSize): Visible {
  const zoom = frameToScreenZoom(camera.zoom, width, height);
  const projector = frameProjector([camera.lon, camera.lat], zoom, width, height);
  const view = { projector, centerLon: camera.lon };
  const chosen = scene.selected;
  const whole: Rect[] = [];
  const mostly: Rect[] = [];
  const countries = (codes: readonly Iso3[]) =>
    codes.flatMap((iso3) => {
      const facts = story.countries[iso3];
      return facts ? [grow(boxInPixels(facts.bbox, facts.anchor, projector, camera.lon), AROUND_AREA)] : [];
    });
  for (const mark of drawnSingly(scene.marks)) {
    if (mark.kind === 'flow') whole.push(...flowRects(mark, view));
    else if (mark.kind === 'area' && mark.implied) {
      // Russia, where a flow begins, would let no card on any map.
      (chosen?.kind === 'flow' ? mostly : whole).push(...countries([mark.country]));
    } else if (mark.selected) whole.push(...pointsOf(mark).map((at) => square(pixelOf(at, view), AROUND_POINT)));
    if (mark.selected) whole.push(...countries(countriesOf(mark, story)));
    if (mark.selected && mark.kind === 'zone')
      whole.push(grow(boxInPixels(mark.box, mark.anchor, projector, camera.lon), AROUND_AREA));
    // The events at a chosen place.
    if (mark.kind === 'gathered' && mark.at === chosen?.id)
      whole.push(square(pixelOf(mark.lonLat, view), AROUND_POINT));
  }
  const screen: Rect = { left: 0, top: 0, right: width, bottom: height };
  const shown = (rects: readonly Rect[]) => rects.flatMap((rect) => meet(rect, screen) ?? []);
  return { whole: shown(whole), mostly: shown(mostly) };
}

function pointsOf(mark: Mark): readonly LonLat[] {
  if (mark.kind === 'gathered') return [mark.lonLat, ...mark.also.map(({ lonLat }) => lonLat)];
  if (mark.kind === 'point') return [mark.lonLat];
  return mark.kind === 'flow' ? [] : [mark.anchor];
}

/** Countries that a chosen mark stands for as a whole. */
function countriesOf(mark: Mark, story: Story): readonly Iso3[] {
  if (mark.kind === 'area') return [mark.country];
  if (mark.kind === 'region') return mark.countries;
  if (mark.kind === 'border') return mark.between;
  if (mark.kind !== 'gathered' || mark.precision !== 'country') return [];
  const placement = story.entities.find(({ id }) => id === mark.at)?.placement;
  return placement?.kind === 'country' ? [placement.country] : [];
}

/**
 * The head of every flow, and of a chosen one all of its line: great circle and bow, as in lib/geo/flow-curve.ts, whose cubic pieces a
 * page without its map does not need.
 */
function flowRects(mark: FlowMark, { projector, centerLon }: { projector: Projector; centerLon: number }): Rect[] {
  const legs = legsOf([mark.from, ...mark.via, mark.to]);
  return legs.flatMap(([from, to], leg) => {
    const line = greatCircle(from, to, LINE_POINTS);
    const worlds = 360 * nearestWorld(line[LINE_POINTS / 2]?.[0] ?? to[0], centerLon);
    const way = line.map(([lon, lat]) => toPixel(projector, toUnit([lon + worlds, lat])));
    const [[x0, y0], [x1, y1]] = [way[0] ?? [0, 0], way[LINE_POINTS] ?? [0, 0]];
    return way.flatMap(([x, y], i) => {
      const isHead = (leg === legs.length - 1 && i === LINE_POINTS) || (mark.both && leg === 0 && i === 0);
      if (!mark.selected && !isHead) return [];
      const share = i / LINE_POINTS;
      const out = 4 * share * (1 - share) * flowBow(mark);
      return [square([x - (y1 - y0) * out, y + (x1 - x0) * out], AROUND_POINT)];
    });
  });
}

function boxInPixels(box: CountryFacts['bbox'], anchor: LonLat, projector: Projector, centerLon: number): Rect {
  const [west, south, east, north] = box;
  const worlds = 360 * nearestWorld(anchor[0], centerLon);
  const [left, top] = toPixel(projector, toUnit([west + worlds, north]));
  const [right, bottom] = toPixel(projector, toUnit([east + worlds, south]));
  return { left, top, right, bottom };
}

function shareCovered(rect: Rect, by: Rect): number {
  const both = meet(rect, by);
  return both ? area(both) / Math.max(1, area(rect)) : 0;
}

function meet(a: Rect, b: Rect): Rect | null {
  if (!overlaps(a, b)) return null;
  return {
    left: Math.max(a.left, b.left),
    top: Math.max(a.top, b.top),
    right: Math.min(a.right, b.right),
    bottom: Math.min(a.bottom, b.bottom),
  };
}

const area = ({ left, top, right, bottom }: Rect): number => (right - left) * (bottom - top);

const square = ([x, y]: readonly [number, number], by: number): Rect =>
  grow({ left: x, top: y, right: x, bottom: y }, by);

/** Sizes of the card of what is chosen, by the window; its styles (selection-card.module.css) have the same. */
const WIDE: CardSize = { width: 304, height: 440, gap: 16, foot: 76 };
const TABLET: CardSize = { ...WIDE, width: 280, gap: 12 };
/** On a low window, as a phone on its side. */
const LOW: CardSize = { ...TABLET, width: 248 };

/** Null on a phone, where the card is a sheet below the map. */
export function cardSize(width: number, height: number): CardSize | null {
  if (width >= 1100) return WIDE;
  if (width < 700) return null;
  return height > 560 ? TABLET : LOW;
}
