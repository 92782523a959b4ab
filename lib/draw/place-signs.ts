import { grow, overlaps, type Pixel, type Rect } from '../geo/rect';
import type { EventMark, Mark, PointMark } from '../scene/mark';
import type { Iso3 } from '../story/ids';
import { type Canvas, pixelOf } from './canvas';
import { square } from './label-candidate';
import type { LandGrid } from './land-grid';
import { flagged } from './land-grid';
import type { SymbolCandidate } from './signs-inside';
import type { ZoneDrawing } from './zone-drawing';

/** Half the side of a symbol's square and of a badge's, in pixels. */
export const SYMBOL = 9.5;
/** Half the side of a city's dot. */
export const DOT = 6;
/** Symbols of one country nearer than this, in pixels, are counted together. */
const NEAR = 19;

/**
 * Something that has one sign on the map: the symbol of its only member, a badge that counts several, or the dot of a city
 * where no event is.
 */
export interface SignedPlace {
  /** The place of a cluster, or the point. */
  readonly id: string;
  readonly at: Pixel;
  readonly point: PointMark | null;
  readonly country: Iso3 | null;
  readonly members: readonly (EventMark | PointMark)[];
  /** Its events are counted in the badge of a place near by, which stands for it too. */
  readonly isCounted?: boolean;
}

/** The symbol or badge of what the text places in a country, which may stand anywhere inside the outline. */
export interface CountrySign {
  readonly id: string;
  readonly members: readonly (EventMark | PointMark)[];
  readonly candidates: readonly SymbolCandidate[];
  /** Where it stands when all places are taken. */
  readonly last: Pixel;
}

export interface Signs {
  readonly fixed: readonly SignedPlace[];
  readonly countries: readonly CountrySign[];
}

interface SymbolContext {
  readonly grid: LandGrid;
  readonly room: Rect;
  readonly isOn: (iso3: Iso3, at: Pixel) => boolean;
  /** Whether the country is too small for its name, a badge of its own and one of a city. */
  readonly isTight: (iso3: Iso3) => boolean;
  readonly zoneDrawing: ZoneDrawing | null;
}

/**
 * Cities and sites stand exactly where they belong. Of one country, those that would touch are counted in one badge. A country
 * too small for a badge beside its name and a city's is counted in the city's: no symbol ever leaves its country.
 */
export function placeSigns(marks: readonly Mark[], canvas: Canvas, symbolContext: SymbolContext): Signs {
  let fixed = together(nodesOf(marks, canvas));
  const countries: CountrySign[] = [];
  for (const { place: id, members, precision, open } of clustersOf(marks)) {
    const [first] = members;
    if (!first || precision === 'city') continue;
    const anchor = pixelOf(first.lonLat, canvas);
    // No city of a country stands for what is in a shape.
    const iso3 = first.precision === 'zone' ? null : first.country;
    const taken = fixed.map((node) => square(node.at, node.members.length > 0 ? SYMBOL : DOT));
    const candidates =
      first.precision === 'zone'
        ? (symbolContext.zoneDrawing?.signsInside(first, canvas, symbolContext.room, SYMBOL) ?? [])
        : iso3
          ? candidatesIn(iso3, anchor, symbolContext)
          : [];
    const free = candidates.filter(({ room }) => !taken.some((box) => room.some((own) => overlaps(own, box))));
    const host = fixed.find((node) => iso3 !== null && node.country === iso3 && node.members.length > 0);
    if (iso3 && host && (free.length === 0 || symbolContext.isTight(iso3))) {
      const all = [...host.members, ...members].sort(byTime);
      fixed = fixed.map((node) => (node === host ? { ...host, members: all } : node));
      continue;
    }
    const [best] = free;
    // An open country's badge stands fast, as its list leads to it.
    countries.push({
      id,
      members: [...members].sort(byTime),
      candidates: open ? free.slice(0, 1) : free,
      last: best?.at ?? candidates[0]?.at ?? anchor,
    });
  }
  return { fixed, countries };
}

/** What has no date comes last. */
function byTime(a: EventMark | PointMark, b: EventMark | PointMark): number {
  const day = (mark: EventMark | PointMark) => (mark.kind === 'gathered' && mark.day) || '9';
  return day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : 0;
}

function nodesOf(marks: readonly Mark[], canvas: Canvas): SignedPlace[] {
  const nodes = new Map<string, SignedPlace>();
  const add = (id: string, at: Pixel, own: PointMark | null, members: SignedPlace['members'], country: Iso3 | null) => {
    const known = nodes.get(id);
    nodes.set(id, {
      id,
      at,
      point: known?.point ?? own,
      country: known?.country ?? country,
      members: [...(known?.members ?? []), ...members].sort(byTime),
    });
  };
  const clusters = clustersOf(marks).filter(({ precision }) => precision === 'city');
  // What happens at a site stands for it, as at a city: its symbol says more than a badge that counts the two.
  const withEvents = new Set(clusters.map(({ place }) => place));
  for (const mark of marks) {
    if (mark.kind !== 'point') continue;
    const isSigned = mark.type === 'site' && !withEvents.has(mark.id);
    add(mark.id, pixelOf(mark.lonLat, canvas), mark, isSigned ? [mark] : [], mark.country);
  }
  for (const { place: id, members } of clusters) {
    const [first] = members;
    if (first) add(id, pixelOf(first.lonLat, canvas), null, members, first.country);
  }
  return [...nodes.values()];
}

/** The article's come first, then those with more to count. A dot under the badge that counts for it is not drawn. */
function together(nodes: readonly SignedPlace[]): SignedPlace[] {
  const rank = (node: SignedPlace) =>
    (node.members.some(({ origin }) => origin === 'article') ? 500 : 0) + node.members.length;
  const kept: SignedPlace[] = [];
  for (const node of [...nodes].sort((a, b) => rank(b) - rank(a) || (a.id < b.id ? -1 : 1))) {
    const host = kept.findIndex(
      (other) => other.members.length > 0 && other.country === node.country && isNear(other.at, node.at),
    );
    const found = node.members.length > 0 ? kept[host] : undefined;
    if (found) kept[host] = { ...found, members: [...found.members, ...node.members].sort(byTime) };
    kept.push(found ? { ...node, members: [], isCounted: true } : node);
  }
  return kept;
}

const isNear = (a: Pixel, b: Pixel): boolean => Math.hypot(a[0] - b[0], a[1] - b[1]) < NEAR;

/** Points of the country that are looked at for its symbol. */
const LOOKED_AT = 200;
const KEPT = 24;

/** Inside the outline, as much of the symbol as can be, and as near to the country's middle as can be; best first. */
function candidatesIn(iso3: Iso3, anchor: Pixel, { grid, room, isOn }: SymbolContext): SymbolCandidate[] {
  const number = grid.numberOf(iso3);
  const extent = grid.extent(number);
  if (!extent) return [];
  const reach = Math.hypot(extent.right - extent.left, extent.bottom - extent.top);
  const own = flagged([number]);
  const found = grid
    .points(number, grow(room, -SYMBOL), LOOKED_AT)
    .map((at) => {
      const box = square(at, SYMBOL);
      const off = 1 - grid.share(box, own);
      const far = Math.hypot(at[0] - anchor[0], at[1] - anchor[1]) / reach;
      return { at, room: [box], extent: box, cost: 6 * off + far };
    })
    .sort((a, b) => a.cost - b.cost);
  const kept: SymbolCandidate[] = [];
  for (const one of found) {
    if (kept.length === KEPT) break;
    const near = kept.some(({ at }) => Math.hypot(at[0] - one.at[0], at[1] - one.at[1]) < SYMBOL / 2);
    if (!near && (grid.isWithin(one.at[0], one.at[1], number) || isOn(iso3, one.at))) kept.push(one);
  }
  return kept;
}

/** All events at one place: told apart in a list when the place or something of it is chosen, else counted in one badge. */
export interface EventCluster {
  readonly place: string;
  readonly members: readonly EventMark[];
  readonly precision: EventMark['precision'];
  readonly open: boolean;
}

export function clustersOf(marks: readonly Mark[]): EventCluster[] {
  const byPlace = new Map<string, EventMark[]>();
  for (const mark of marks) {
    if (mark.kind !== 'gathered') continue;
    const known = byPlace.get(mark.at);
    if (known) known.push(mark);
    else byPlace.set(mark.at, [mark]);
  }
  const chosen = new Set(marks.filter((mark) => mark.selected).map((mark) => mark.id));
  return [...byPlace].map(([place, members]) => ({
    place,
    members: members,
    precision: members[0]?.precision ?? 'country',
    open: members.length > 1 && (chosen.has(place) || members.some((mark) => chosen.has(mark.id))),
  }));
}
