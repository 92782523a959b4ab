import type { Curve } from '../geo/curve';
import type { Projector } from '../geo/mercator';
import type { Pixel, Rect } from '../geo/rect';
import type { AreaMark, BorderMark, EventMark, FlowMark, PointMark, RegionMark, ZoneMark } from '../scene/mark';
import type { AreaPaint } from './area-paint';
import type { PlacedLabel } from './label-candidate';

/** A scene in pixels, ready to be painted: by the live map as SVG elements, by the picture as SVG text. */
export interface DisplayList {
  readonly areas: readonly DrawnArea[];
  readonly borders: readonly DrawnBorder[];
  readonly regions: readonly DrawnRegion[];
  readonly zones: readonly DrawnZone[];
  readonly flows: readonly DrawnFlow[];
  /** The largest first, so that smaller ones lie over it and can be chosen. */
  readonly circles: readonly DrawnCircle[];
  readonly points: readonly DrawnPoint[];
  readonly events: readonly DrawnEvent[];
  readonly badges: readonly DrawnBadge[];
  readonly lists: readonly DrawnList[];
  readonly nameKey: DrawnNameKey | null;
  /** Names for orientation that are no marks. */
  readonly names: readonly PlacedLabel[];
  /** Marks in sight whose names found no room, nor a number. */
  readonly unnamed: readonly string[];
  /** All that is set in type, by key. */
  readonly labels: ReadonlyMap<string, PlacedLabel>;
}

export interface DrawnArea {
  readonly mark: AreaMark;
  /** Closed outline; empty when it is out of sight or its outline could not be loaded. */
  readonly path: string;
  readonly at: Pixel;
  /** Needs a target of its own: the outline is smaller than a finger, or missing. */
  readonly small: boolean;
  /** Too small to be seen as land: what has no other paint gets an outline. */
  readonly speck: boolean;
  readonly paint: AreaPaint;
  readonly label: PlacedLabel | null;
}

export interface DrawnBorder {
  readonly mark: BorderMark;
  readonly path: string;
  readonly at: Pixel;
  readonly label: PlacedLabel | null;
}

export interface DrawnRegion {
  readonly mark: RegionMark;
  readonly at: Pixel;
  readonly label: PlacedLabel | null;
  /** Outlines of its countries when it is chosen; else empty. */
  readonly path: string;
}

export interface DrawnZone {
  readonly mark: ZoneMark;
  /** Its edge, or the line that it is. */
  readonly edge: string;
  /** The same closed; empty for a line. */
  readonly area: string;
  /** Of a sea that ends in open water, at a limit that nobody drew: the area in steps, each farther from that limit, by which it fades out. */
  readonly fading: readonly string[];
  readonly at: Pixel;
  /** Smaller than a finger: needs a target of its own. */
  readonly small: boolean;
  /** Of a division, as of a country. */
  readonly paint: AreaPaint;
  readonly label: PlacedLabel | null;
}

export interface DrawnFlow {
  readonly mark: FlowMark;
  /** Centre line from start to end. */
  readonly curve: Curve;
  /** The same as path data, for dashes and for the target. */
  readonly line: string;
  /** In order; one, where it passes no place. */
  readonly legs: readonly DrawnLeg[];
  /** At its end, and at its start too if it goes both ways. */
  readonly heads: string;
  readonly from: Pixel;
  readonly to: Pixel;
  /** Where its amount stands beside it, and the sign of its state on it. */
  readonly at: Pixel;
  readonly stateAt: Pixel;
  readonly label: PlacedLabel | null;
}

/** Of a flow, from one place to the next. */
interface DrawnLeg {
  readonly line: string;
  readonly body: string;
  readonly from: Pixel;
  readonly to: Pixel;
}

/** A place's value. */
export interface DrawnCircle {
  readonly mark: PointMark;
  readonly at: Pixel;
  readonly radius: number;
}

export interface DrawnPoint {
  readonly mark: PointMark;
  /** Where it is, or the badge that counts it. */
  readonly at: Pixel;
  /** Its own sign: a dot or a symbol. False where a badge or the symbol of the events here stands for it. */
  readonly signed: boolean;
  /** Its label is a row in the list of an opened place. */
  readonly listed: boolean;
  readonly label: PlacedLabel | null;
}

export interface DrawnEvent {
  /** Its own among all that is drawn: an event at several places is drawn at each. */
  readonly key: string;
  readonly mark: EventMark;
  /** Where its symbol stands, or the badge that counts it. */
  readonly at: Pixel;
  /** Its own symbol stands there. */
  readonly signed: boolean;
  /** Its row in the list of an opened place, with date and name. */
  readonly listed: boolean;
  readonly label: PlacedLabel | null;
}

/** One sign for all events at a place, with its count. */
export interface DrawnBadge {
  readonly place: string;
  readonly at: Pixel;
  readonly count: number;
  readonly selected: boolean;
  /** Context when all that it counts is. */
  readonly origin: 'article' | 'context';
}

/** The plate on which an opened place's rows stand, and the line from it to the place. */
export interface DrawnList {
  readonly place: string;
  readonly box: Rect;
  readonly leader: readonly [from: Pixel, to: Pixel];
  /** How many more there are than the list has rows. */
  readonly more: PlacedLabel | null;
}

/** Names that found no room, by the number that stands in the country. */
export interface DrawnNameKey {
  readonly box: Rect;
  readonly rows: readonly PlacedLabel[];
}

/** A drawing's labels in the pixels of a moved map; none at another zoom, where every place is another. */
export function movedLabels(
  { labels }: Pick<DisplayList, 'labels'>,
  from: Projector,
  to: Projector,
): ReadonlyMap<string, PlacedLabel> | undefined {
  if (from.scale !== to.scale) return undefined;
  const [dx, dy] = [from.x - to.x, from.y - to.y];
  if (dx === 0 && dy === 0) return labels;
  return new Map([...labels].map(([key, label]) => [key, moved(label, dx, dy)]));
}

function moved(label: PlacedLabel, dx: number, dy: number): PlacedLabel {
  const { left, top, right, bottom } = label.box;
  const point = ([x, y]: Pixel): Pixel => [x + dx, y + dy];
  return {
    ...label,
    x: label.x + dx,
    lines: label.lines.map((line) => ({ ...line, y: line.y + dy })),
    box: { left: left + dx, top: top + dy, right: right + dx, bottom: bottom + dy },
    leader: label.leader && [point(label.leader[0]), point(label.leader[1])],
    dot: label.dot && point(label.dot),
  };
}
