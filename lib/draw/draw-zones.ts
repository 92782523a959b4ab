import { cutLines } from '../geo/cut-lines';
import type { Projector } from '../geo/mercator';
import { openSides } from '../geo/open-sides';
import { pixelBox, ringsToPath, type UnitPath } from '../geo/outline';
import { grow, type Pixel, type Rect } from '../geo/rect';
import { unitShape, type ZoneShape } from '../geo/zone-shape';
import type { Mark, ZoneMark } from '../scene/mark';
import { areaPaint } from './area-paint';
import { type Canvas, pixelOf, toNearestWorld } from './canvas';
import type { DrawnZone } from './display-list';

/** Edges are cut this far out of sight, in pixels: the map may be moved meanwhile, and a broken line is slow to paint. */
const MARGIN = 400;
/** A finer edge looks the same, in pixels. */
const STEP = 0.5;
/** A smaller shape gets a target of its own. */
const SMALL = 26;
/** A circle that would be smaller has this radius, in pixels, and is seen around the sign of its centre; still hollow, as nothing is known inside. */
const LEAST_RADIUS = 11;

/** The largest first, so that none covers a smaller one. */
export function drawZones(marks: readonly Mark[], canvas: Canvas): Omit<DrawnZone, 'label'>[] {
  const zones = marks.filter((mark) => mark.kind === 'zone').sort((a, b) => sizeOf(b) - sizeOf(a));
  return chosenLast(zones).map((mark) => drawZone(mark, canvas));
}

/** A neighbour painted later would cover half of the line round a shaded division. */
function chosenLast(zones: readonly ZoneMark[]): ZoneMark[] {
  const isShaded = ({ choropleth }: ZoneMark) => choropleth !== null;
  const isLast = (zone: ZoneMark) => isShaded(zone) && (zone.selected || zone.implied);
  const rest = zones.filter((zone) => !isLast(zone));
  const at = rest.findLastIndex(isShaded) + 1;
  return [...rest.slice(0, at), ...zones.filter(isLast), ...rest.slice(at)];
}

const sizeOf = ({ box: [west, south, east, north] }: ZoneMark): number => (east - west) * (north - south);

function drawZone(mark: ZoneMark, canvas: Canvas): Omit<DrawnZone, 'label'> {
  const { rings, lines } = unitShape(mark.shape);
  const projector = toNearestWorld(canvas.projector, mark.anchor[0], canvas.centerLon);
  const clip = grow(canvas.viewport, canvas.margin ?? MARGIN);
  const at = pixelOf(mark.anchor, canvas);
  const paint = areaPaint({ styles: mark.styles, choropleth: mark.choropleth, nested: false }, canvas.zoom);
  // Of an ocean or a canal the base map has its place alone.
  if (lines.length === 0) return { mark, edge: '', area: '', fading: [], at, small: true, paint };
  const box = pixelBoxOf(rings.length > 0 ? rings : lines, projector);
  const [width, height] = [box.right - box.left, box.bottom - box.top];
  const small = width < SMALL && height < SMALL;
  if (mark.form === 'near' && width < 2 * LEAST_RADIUS) {
    const ring = ringAround(at, LEAST_RADIUS);
    return { mark, edge: ring, area: ring, fading: [], at, small, paint };
  }
  return {
    mark,
    edge: cutLines(lines, projector, clip, STEP),
    area: ringsToPath(rings, projector, clip),
    fading: mark.form === 'water' ? fadingArea(mark.shape, projector, clip, box) : [],
    at,
    small,
    paint,
  };
}

/** A sea fades out over so much of its narrower side, over no more than so many pixels, in so many steps. */
const FADE = { share: 0.15, most: 26, steps: 6 } as const;

function fadingArea(shape: ZoneShape, projector: Projector, clip: Rect, box: Rect): string[] {
  const open = openSides(shape);
  if (!Object.values(open).includes(true)) return [];
  const narrow = Math.min(box.right - box.left, box.bottom - box.top);
  const reach = Math.min(FADE.most, FADE.share * narrow);
  return Array.from({ length: FADE.steps }, (_, i) => {
    const by = (reach * i) / (FADE.steps - 1);
    const inner: Rect = {
      left: open.west ? Math.max(clip.left, box.left + by) : clip.left,
      right: open.east ? Math.min(clip.right, box.right - by) : clip.right,
      top: open.north ? Math.max(clip.top, box.top + by) : clip.top,
      bottom: open.south ? Math.min(clip.bottom, box.bottom - by) : clip.bottom,
    };
    return ringsToPath(unitShape(shape).rings, projector, inner);
  });
}

export function pixelBoxOf(paths: readonly UnitPath[], projector: Projector): Rect {
  const box = {
    left: Math.min(...paths.map(({ bbox }) => bbox.left)),
    top: Math.min(...paths.map(({ bbox }) => bbox.top)),
    right: Math.max(...paths.map(({ bbox }) => bbox.right)),
    bottom: Math.max(...paths.map(({ bbox }) => bbox.bottom)),
  };
  return pixelBox(box, projector);
}

/** With straight sides, as all outlines: at ten pixels nobody sees them. */
function ringAround([x, y]: Pixel, radius: number): string {
  const corners = Array.from({ length: CORNERS }, (_, i) => {
    const angle = (2 * Math.PI * i) / CORNERS;
    return `${(x + radius * Math.cos(angle)).toFixed(1)} ${(y + radius * Math.sin(angle)).toFixed(1)}`;
  });
  return `M${corners.join('L')}Z`;
}
const CORNERS = 16;
