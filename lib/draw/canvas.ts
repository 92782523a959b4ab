import { type LonLat, nearestWorld, type Projector, toPixel, toUnit } from '../geo/mercator';
import type { Pixel, Rect } from '../geo/rect';
import type { Scene } from '../scene/scene';
import type { Outlines } from './basemap-shapes';
import type { DrawnArea, DrawnBorder, DrawnCircle, DrawnFlow, DrawnZone } from './display-list';
import type { PlacedLabel } from './label-candidate';
import type { Measure } from './label-style';
import type { MapName } from './map-name';
import type { PlaceSettlements } from './place-settlements';

/** What a scene is drawn on. */
export interface Canvas {
  readonly projector: Projector;
  /** What can be seen, in the projector's pixels. */
  readonly viewport: Rect;
  /** How far out of sight outlines reach, in pixels; more than half a band's stroke, so that none shows along the cut. */
  readonly margin?: number;
  /** What a card hides: nothing is set in type under it. */
  readonly covered?: Rect | undefined;
  /** Where controls lie. */
  readonly docked?: readonly Rect[];
  readonly centerLon: number;
  readonly zoom: number;
  readonly outlines: Outlines;
  readonly names: readonly MapName[];
  /** Names the cities, towns and villages of a close view, when they are there. */
  readonly settlements?: PlaceSettlements | null | undefined;
  readonly measure: Measure;
  /** Labels before the map was moved, in this canvas's pixels: they stay where they can. */
  readonly previous?: ReadonlyMap<string, PlacedLabel> | undefined;
}

/** What draws lines and shapes: a 2D canvas, on the page or in a worker, or something that writes the same down as SVG. */
export interface PathContext {
  fillStyle: unknown;
  strokeStyle: unknown;
  lineWidth: number;
  globalAlpha: number;
  beginPath(): void;
  moveTo(x: number, y: number): void;
  lineTo(x: number, y: number): void;
  fill(): void;
  stroke(): void;
}

/** A canvas of width × height, in the projector's pixels. */
export interface CanvasViewport extends Projector {
  readonly width: number;
  readonly height: number;
}

/** What of a scene is drawn. */
export type DrawableScene = Pick<Scene, 'marks' | 'spoken' | 'countries'>;

/** Geometry before names: everything in pixels, each thing in the copy of the world that is nearest to the middle. */
export interface SceneGeometry {
  readonly areas: readonly Omit<DrawnArea, 'label'>[];
  readonly borders: readonly Omit<DrawnBorder, 'label'>[];
  readonly zones: readonly Omit<DrawnZone, 'label'>[];
  readonly flows: readonly Omit<DrawnFlow, 'label'>[];
  readonly circles: readonly DrawnCircle[];
  /** Extent of each area's main part in pixels, by the mark's id. */
  readonly boxes: ReadonlyMap<string, Rect>;
}

/** An outline smaller than this (pixels) would not be seen: it has a disc of this width besides. */
export const SPECK = 6;

/** Pixel of a place in the copy of the world nearest to the middle of the map. */
export function pixelOf(lonLat: LonLat, canvas: Pick<Canvas, 'projector' | 'centerLon'>): Pixel {
  return toPixel(canvas.projector, toUnit([lonLat[0] + 360 * nearestWorld(lonLat[0], canvas.centerLon), lonLat[1]]));
}

/** Outlines are unwrapped, so a whole country moves by whole worlds. */
export function toNearestWorld(projector: Projector, lon: number, centerLon: number): Projector {
  const worlds = nearestWorld(lon, centerLon);
  return worlds === 0 ? projector : { ...projector, x: projector.x - worlds * projector.scale };
}
