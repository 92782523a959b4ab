import { toPixel } from '../geo/mercator';
import { linesToPath, midpoint, pixelBox, ringsToPath, type UnitPath } from '../geo/outline';
import { grow, type Pixel, type Rect } from '../geo/rect';
import { drawnSingly } from '../scene/many-flows';
import type { AreaMark, BorderMark, Mark } from '../scene/mark';
import { areaPaint } from './area-paint';
import { type Canvas, type DrawableScene, pixelOf, type SceneGeometry, SPECK, toNearestWorld } from './canvas';
import type { DisplayList, DrawnArea, DrawnBorder } from './display-list';
import { drawCircles } from './draw-circles';
import { drawFlow } from './draw-flow';
import { drawLabels } from './draw-labels';
import type { ZoneDrawing } from './zone-drawing';

/** Outlines are cut this far out of sight, in pixels: the map may be moved meanwhile. */
const MARGIN = 400;
/** An outline smaller than this (pixels) gets a target of its own. */
const SMALL = 26;
/** A marked border has a broad line with ticks, which every bend of a river would tangle. */
const BORDER_STEP = 5;
export interface SceneDrawer {
  /**
   * A scene's marks in pixels. Pure: the same marks on the same canvas give the same drawing. Of very many flows it has only
   * what is chosen; the others are drawn together (draw-many.ts).
   */
  readonly drawScene: (shown: DrawableScene, canvas: Canvas) => DisplayList;
  /** Of the same drawing what lies fast and looks for no room: outlines, borders and flows. It takes a small part of the time. */
  readonly drawShapes: (shown: Pick<DrawableScene, 'marks'>, canvas: Canvas) => DisplayList;
}

/** What draws scenes. Without the drawing of zones it leaves them out, for pages that have none or do not have it yet. */
export function sceneDrawer(zoneDrawing: ZoneDrawing | null): SceneDrawer {
  return {
    drawScene: (shown, canvas) => {
      const marks = drawnSingly(shown.marks);
      return drawLabels({ ...shown, marks }, geometryOf(marks, canvas, zoneDrawing), canvas, zoneDrawing);
    },
    drawShapes: ({ marks }, canvas) => unlabelled(geometryOf(drawnSingly(marks), canvas, zoneDrawing)),
  };
}

function unlabelled({ areas, borders, zones, flows, circles }: SceneGeometry): DisplayList {
  const unnamed = <T>(shape: T) => ({ ...shape, label: null });
  return {
    areas: areas.map(unnamed),
    borders: borders.map(unnamed),
    zones: zones.map(unnamed),
    flows: flows.map(unnamed),
    regions: [],
    circles,
    points: [],
    events: [],
    badges: [],
    lists: [],
    nameKey: null,
    names: [],
    unnamed: [],
    labels: new Map(),
  };
}

function geometryOf(marks: readonly Mark[], canvas: Canvas, zoneDrawing: ZoneDrawing | null): SceneGeometry {
  const boxes = new Map<string, Rect>();
  return {
    areas: outlinedLast(marks.flatMap((mark) => (mark.kind === 'area' ? [drawArea(mark, canvas, boxes)] : []))),
    borders: marks.flatMap((mark) => (mark.kind === 'border' ? [drawBorder(mark, canvas)] : [])),
    zones: zoneDrawing?.drawZones(marks, canvas) ?? [],
    circles: drawCircles(marks, canvas),
    flows: marks.flatMap((mark) => (mark.kind === 'flow' ? [drawFlow(mark, canvas)] : [])),
    boxes,
  };
}

function drawArea(mark: AreaMark, canvas: Canvas, boxes: Map<string, Rect>): Omit<DrawnArea, 'label'> {
  const at = pixelOf(mark.anchor, canvas);
  const rings = canvas.outlines.rings(mark.country);
  const main = rings && largest(rings);
  const paint = areaPaint(mark, canvas.zoom);
  if (!rings || !main) return { mark, path: '', at, small: true, speck: true, paint };
  const projector = toNearestWorld(canvas.projector, mark.anchor[0], canvas.centerLon);
  const box = pixelBox(main.bbox, projector);
  boxes.set(mark.id, box);
  const small = box.right - box.left < SMALL || box.bottom - box.top < SMALL;
  const isSpeck = box.right - box.left < SPECK && box.bottom - box.top < SPECK;
  return {
    mark,
    path: ringsToPath(rings, projector, grow(canvas.viewport, canvas.margin ?? MARGIN)) + (isSpeck ? disc(at) : ''),
    at,
    small,
    speck: isSpeck,
    paint,
  };
}

/** With straight sides, as all outlines: at six pixels nobody sees them. */
function disc([x, y]: Pixel): string {
  const corners = Array.from({ length: CORNERS }, (_, i) => {
    const angle = (2 * Math.PI * i) / CORNERS;
    return `${(x + (SPECK / 2) * Math.cos(angle)).toFixed(1)} ${(y + (SPECK / 2) * Math.sin(angle)).toFixed(1)}`;
  });
  return `M${corners.join('L')}Z`;
}
const CORNERS = 10;

/** A neighbour painted later would cover half of an outline. */
function outlinedLast<T extends Pick<DrawnArea, 'mark' | 'paint'>>(areas: readonly T[]): T[] {
  const rank = ({ mark, paint }: T) => (mark.selected ? 2 : paint.outline || mark.implied ? 1 : 0);
  return [...areas].sort((a, b) => rank(a) - rank(b));
}

function largest(rings: readonly UnitPath[]): UnitPath | undefined {
  const area = ({ bbox }: UnitPath) => (bbox.right - bbox.left) * (bbox.bottom - bbox.top);
  return rings.reduce<UnitPath | undefined>(
    (best, ring) => (!best || area(ring) > area(best) ? ring : best),
    undefined,
  );
}

function drawBorder(mark: BorderMark, canvas: Canvas): Omit<DrawnBorder, 'label'> {
  const lines = canvas.outlines.border(...mark.between);
  const projector = toNearestWorld(canvas.projector, mark.anchor[0], canvas.centerLon);
  const longest = [...lines].sort((a, b) => b.xy.length - a.xy.length)[0];
  const middle = longest && midpoint(longest);
  return {
    mark,
    path: linesToPath(lines, projector, grow(canvas.viewport, canvas.margin ?? MARGIN), BORDER_STEP),
    at: middle ? toPixel(projector, middle) : pixelOf(mark.anchor, canvas),
  };
}
