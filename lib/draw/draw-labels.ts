import { type Curve, curveEnd, curvePoints, curveStart } from '../geo/curve';
import { ringsToPath } from '../geo/outline';
import { contains, covers, grow, overlaps, type Pixel, type Rect } from '../geo/rect';
import type { EventMark, PointMark, RegionMark } from '../scene/mark';
import type { Iso3 } from '../story/ids';
import { atEachPlace, type PlacedMarks } from './at-each-place';
import { basemapNames } from './basemap-names';
import { type Canvas, type DrawableScene, pixelOf, type SceneGeometry, toNearestWorld } from './canvas';
import { boundsOf, chooseCandidates, type PlacementRequest } from './choose-candidates';
import { circleRadius } from './circle-radius';
import type { DisplayList, DrawnBadge, DrawnEvent, DrawnList, DrawnPoint } from './display-list';
import { keyedNames } from './keyed-names';
import { isNumber, type LabelCandidate, type PlacedLabel, square, standing } from './label-candidate';
import { type LabelContext, landUnder } from './label-context';
import { borderRequest, DROP, flowRequest, type LabelRequest, pointRequest, regionRequest } from './label-requests';
import { labelText } from './label-style';
import { type ListCandidate, listRequest } from './list-request';
import { clustersOf, DOT, placeSigns, type SignedPlace, type Signs, SYMBOL } from './place-signs';
import type { SymbolCandidate } from './signs-inside';
import { storyNames } from './story-names';
import type { ZoneDrawing } from './zone-drawing';

/** Anything that looks for room on the map. */
type AnyPlace = LabelCandidate | SymbolCandidate | ListCandidate;

/** Nothing is set nearer to the map's edge, in pixels. */
const EDGE = 3;
/** A label over a flow's line costs so much for each flow. */
const OVER_FLOW = 1.5;
/** Over its head, where it says whom it reaches. */
const OVER_HEAD = 5;

/**
 * Adds to a sketch what is set in type, and the symbols. Dots, badges of cities, controls and cards stand fast; country names,
 * amounts, lists and the symbols of countries look for their places together.
 */
export function drawLabels(
  of: DrawableScene,
  geometry: SceneGeometry,
  canvas: Canvas,
  zoneDrawing: ZoneDrawing | null,
): DisplayList {
  const { marks, originals } = atEachPlace(of.marks);
  const shown = { ...of, marks };
  const room = grow(canvas.viewport, -EDGE);
  const { isOn, isOffStory, grid, story } = landUnder(canvas, shown.countries);
  const signs = placeSigns(marks, canvas, {
    grid,
    room,
    isOn,
    isTight: (iso3) => isTight(iso3, geometry, canvas),
    zoneDrawing,
  });
  const lines = [
    ...geometry.flows.map((flow) => alongLine(flow.curve)),
    ...geometry.zones.flatMap(({ edge }) => alongEdge(zoneDrawing?.edgePoints(edge, EDGE_STEP) ?? [], room)),
  ];
  const fast = [...standingFast(signs.fixed, canvas), ...statesOf(geometry.flows)];
  const labelContext: LabelContext = {
    grid,
    room,
    measure: canvas.measure,
    story,
    isStory: (number) => story[number] === 1,
    sharesOf: (box, turn, number, least) => grid.shares(box, turn, number, story, least),
    isOn,
    isOffStory,
    isFree: (boxes, key, country) =>
      !fast.some(
        (one) =>
          one.of !== key &&
          (country === undefined || one.country !== country) &&
          boxes.some((box) => overlaps(box, one.box)),
      ),
  };

  const open = openSigns(signs, marks);
  const names = storyNames(shown, geometry, canvas, labelContext);
  const chosen = marks.flatMap((mark) =>
    mark.kind === 'area' && (mark.selected || mark.implied) ? [mark.country] : [],
  );
  const numbersOf = (countries: Iterable<Iso3>) => new Set([...countries].map((iso3) => grid.numberOf(iso3)));
  const keepClear = {
    chosen: numbersOf([...chosen, ...open.flatMap(({ country }) => country ?? [])]),
    spoken: shown.countries
      .filter(({ iso3 }) => shown.spoken.countries.has(iso3))
      .map(({ anchor }) => pixelOf(anchor, canvas)),
  };
  const inLists = new Set(open.flatMap(({ members }) => members.map(({ id }) => id)));
  const keptOff = zoneDrawing?.offAreas(geometry.zones, canvas) ?? ((request: LabelRequest) => request);
  const requests: PlacementRequest<AnyPlace>[] = [
    ...signs.countries.map((sign) => ({ key: `sign:${sign.id}`, drop: 500, candidates: sign.candidates })),
    ...open.map(({ id, members, at }) => listRequest({ place: id, members, at }, keepClear, labelContext)),
    ...names.requests,
    ...signs.fixed
      .filter(({ point }) => !inLists.has(point?.id ?? ''))
      .flatMap((sign) => pointName(sign, shown, labelContext).map((request) => keptOff(request, sign.at))),
    ...marks.flatMap((mark) =>
      mark.kind === 'region'
        ? [regionRequest(mark, pixelOf(mark.anchor, canvas), shown.spoken.places.has(mark.id), labelContext)]
        : [],
    ),
    ...geometry.zones.flatMap(
      (zone) => zoneDrawing?.zoneRequest(zone, shown.spoken.places.has(zone.mark.id), canvas, labelContext) ?? [],
    ),
    ...geometry.borders.flatMap((border) => (border.mark.selected ? [borderRequest(border, labelContext)] : [])),
    ...geometry.flows.flatMap((flow) =>
      names.amounts.has(flow.mark.id) ? [] : (flowRequest(flow, geometry.flows, labelContext) ?? []),
    ),
    ...basemapNames(canvas, marks, names.named, labelContext).map((request) => {
      const dot = request.candidates[0]?.label.dot;
      return dot ? keptOff(request, dot) : request;
    }),
  ];
  const priced = requests.map((request) => offFlows(request, lines));

  const kept = keptPlaces(priced, canvas, labelContext);
  const first = chooseCandidates(priced, kept);
  const keyed = keyedNames(names.countries, first, priced, kept, labelContext);
  const placed = keyed ? keyed.placed : first;
  const settlements = canvas.settlements?.({
    ...canvas,
    room,
    marks,
    places: [...placed.values()],
    standing: [
      ...fast.map(({ box }) => box),
      ...lines.flatMap(({ dots, head }) => (head ? [...dots, head] : dots)),
      ...(keyed ? [keyed.nameKey.box] : []),
    ],
    pixelOf: (lonLat) => pixelOf(lonLat, canvas),
  });
  const all = settlements ? new Map([...placed, ...settlements]) : placed;
  const visible = requests.filter(({ candidates }) => candidates.length > 0).map(({ key }) => key);
  const wanted = new Set([...visible, ...names.countries.map(({ key }) => key)]);
  const unnamed = marks.flatMap(({ id, kind }) => (kind !== 'flow' && wanted.has(id) && !placed.has(id) ? [id] : []));
  return { ...assemble(shown, originals, geometry, canvas, signs, all, keyed?.nameKey ?? null), unnamed };
}

/** Two signs beside the name of a country, in pixels. */
const TWO_SIGNS = 4 * SYMBOL;

/** Whether a country is too small on this map for its name in the smallest size beside two signs. */
function isTight(iso3: Iso3, { areas, boxes }: SceneGeometry, canvas: Canvas): boolean {
  const mark = areas.find((area) => area.mark.country === iso3)?.mark;
  const box = mark ? boxes.get(mark.id) : undefined;
  if (!mark || !box) return false;
  const name = canvas.measure(labelText(mark.short, 'country-4'), 'country-4');
  return box.right - box.left < name + TWO_SIGNS || box.bottom - box.top < TWO_SIGNS;
}

/** Signs of places whose list is open. */
function openSigns({ fixed, countries }: Signs, marks: DrawableScene['marks']) {
  const groups = new Set(
    clustersOf(marks)
      .filter(({ open }) => open)
      .map(({ place: id }) => id),
  );
  const isOpen = ({ id, members }: Pick<SignedPlace, 'id' | 'members'>) =>
    members.length > 1 &&
    (groups.has(id) || members.some((mark) => mark.selected || (mark.kind === 'gathered' && groups.has(mark.at))));
  return [
    ...fixed.filter(isOpen),
    ...countries
      .filter(isOpen)
      .map(({ id, members, last }) => ({ id, members, at: last, country: members[0]?.country ?? null })),
  ];
}

/** What is there before any name: cards, controls, and the signs of cities and sites with the name that may touch them. */
function standingFast(fixed: readonly SignedPlace[], { covered, docked = [] }: Canvas): Standing[] {
  return [
    ...[...(covered ? [covered] : []), ...docked].map((box) => ({ of: '', country: null, box })),
    ...fixed.map(({ id, at, members, country }) => ({
      of: id,
      country,
      box: square(at, members.length > 0 ? SYMBOL : DOT),
    })),
  ];
}

/** The signs on the lines of flows that have not happened, or no longer do. */
const statesOf = (flows: SceneGeometry['flows']): Standing[] =>
  flows.flatMap(({ mark, stateAt }) =>
    mark.state === 'happened' ? [] : [{ of: mark.id, country: null, box: square(stateAt, SYMBOL) }],
  );

interface Standing {
  readonly of: string;
  readonly country: Iso3 | null;
  readonly box: Rect;
}

function pointName(
  sign: SignedPlace,
  { spoken }: DrawableScene,
  labelContext: LabelContext,
): PlacementRequest<LabelCandidate>[] {
  const { at, point, members } = sign;
  const [only] = members.length === 1 ? members : [];
  // A site that stands alone at a city it is no part of is named, like a point.
  const named =
    point ?? (only?.kind === 'gathered' && (only.symbol === 'base' || only.symbol === 'site') ? only : null);
  if (!named || (!contains(labelContext.room, at) && !named.selected)) return [];
  const counted = point?.kind === 'point' && point.type === 'site' && members.length === 0;
  if (counted) return [];
  const role = named.origin === 'context' ? 'context' : 'story-city';
  const circle = point?.circle ? circleRadius(point.circle) : 0;
  const reach = Math.max(circle, members.length > 0 ? SYMBOL : DOT);
  return [pointRequest(named, at, { reach, role, spoken: spoken.places.has(named.id) }, labelContext)];
}

/** A label over flows costs more; names for orientation keep off them. */
function offFlows<P extends AnyPlace>(request: PlacementRequest<P>, lines: readonly Line[]): PlacementRequest<P> {
  if (lines.length === 0) return request;
  const price = request.drop < DROP.site ? request.drop : OVER_FLOW;
  const candidates = request.candidates.map((one) => {
    const box = 'label' in one ? one.label.box : 'box' in one ? one.box : null;
    if (!box) return one;
    let more = 0;
    for (const { dots, head, extent } of lines) {
      if (!overlaps(extent, box)) continue;
      if (head && overlaps(head, box)) more += Math.max(price, OVER_HEAD);
      else if (dots.some((dot) => overlaps(dot, box))) more += price;
    }
    return more === 0 ? one : { ...one, cost: one.cost + more };
  });
  return { ...request, candidates };
}

/** Half the side of a head's square, in pixels. */
const HEAD = 9;

interface Line {
  readonly dots: readonly Rect[];
  readonly head: Rect | null;
  readonly extent: Rect;
}

/** Boxes along a flow's line. */
function alongLine(curve: Curve): Line {
  const length = Math.hypot(curveEnd(curve)[0] - curveStart(curve)[0], curveEnd(curve)[1] - curveStart(curve)[1]);
  const dots = curvePoints(curve, Math.min(48, Math.ceil(length / 8) + 1)).map((point) => square(point, 4));
  const head = square(curveEnd(curve), HEAD);
  return { dots, head, extent: boundsOf([...dots, head]) };
}

/** Boxes along the edge of a shape, as far as names can stand there. */
function alongEdge(points: readonly Pixel[], room: Rect): Line[] {
  const dots = points.map((point) => square(point, 2)).filter((box) => overlaps(box, room));
  return dots.length > 0 ? [{ dots, head: null, extent: boundsOf(dots) }] : [];
}
/** In pixels. */
const EDGE_STEP = 8;

/** Labels that stood before the map was moved and are still wholly in sight keep their place on the basemap. */
function keptPlaces(
  requests: readonly PlacementRequest<AnyPlace>[],
  { previous, viewport, projector }: Canvas,
  labelContext: LabelContext,
): Map<string, AnyPlace> {
  const kept = new Map<string, AnyPlace>();
  if (!previous) return kept;
  const room = { ...viewport, bottom: labelContext.room.bottom };
  for (const { key, candidates } of requests) {
    const label = previous.get(key);
    const [first] = candidates;
    // What is now shown in another copy of the world goes there with its name.
    const isFar = label && first && 'label' in first && Math.abs(first.label.x - label.x) > projector.scale / 2;
    if (!label || isFar || isNumber(label) || !covers(room, label.box)) continue;
    const place = standing(label, 0);
    if (labelContext.isFree(place.room.slice(0, 1), key)) kept.set(key, place);
  }
  return kept;
}

function assemble(
  { marks }: DrawableScene,
  originals: PlacedMarks['originals'],
  geometry: SceneGeometry,
  canvas: Canvas,
  signs: Signs,
  placed: ReadonlyMap<string, AnyPlace>,
  nameKey: DisplayList['nameKey'],
): Omit<DisplayList, 'unnamed'> {
  const labels = new Map<string, PlacedLabel>();
  const lists: DrawnList[] = [];
  const listed = new Set<string>();
  for (const [key, found] of placed) {
    if ('label' in found) labels.set(key, found.label);
    else if ('rows' in found) {
      lists.push({ place: key.slice('list:'.length), box: found.box, leader: found.leader, more: found.more });
      for (const { id, label } of found.rows) {
        listed.add(id);
        labels.set(id, label);
      }
    }
  }
  const all = [
    ...signs.fixed,
    ...signs.countries.map(({ id, members, last }) => {
      const found = placed.get(`sign:${id}`);
      return {
        id,
        members,
        at: found && 'at' in found ? found.at : last,
        point: null,
        country: null,
        isCounted: false,
      };
    }),
  ];
  const at = new Map<string, Pixel>();
  const signed = new Set<string>();
  for (const sign of all) {
    if (sign.point) at.set(sign.point.id, sign.at);
    for (const mark of sign.members) at.set(mark.id, sign.at);
    const [only] = sign.members;
    if (only && sign.members.length === 1) signed.add(only.id);
    else if (!only && sign.point?.type === 'city' && !sign.isCounted) signed.add(sign.point.id);
  }
  const label = (id: string): PlacedLabel | null => labels.get(id) ?? null;
  const standingOf = ({ id, lonLat }: PointMark | EventMark) => ({
    at: at.get(id) ?? pixelOf(lonLat, canvas),
    signed: signed.has(id),
    listed: listed.has(id),
    label: label(id),
  });
  return {
    areas: geometry.areas.map((area) => ({ ...area, label: label(area.mark.id) })),
    borders: geometry.borders.map((border) => ({ ...border, label: label(border.mark.id) })),
    zones: geometry.zones.map((zone) => ({ ...zone, label: label(zone.mark.id) })),
    flows: geometry.flows.map((flow) => ({ ...flow, label: label(flow.mark.id) })),
    regions: marks.flatMap((mark) =>
      mark.kind === 'region'
        ? [
            {
              mark,
              at: pixelOf(mark.anchor, canvas),
              label: label(mark.id),
              path: mark.selected ? regionPath(mark, canvas) : '',
            },
          ]
        : [],
    ),
    circles: geometry.circles,
    points: smallestLast(
      marks.flatMap((mark): DrawnPoint[] => (mark.kind === 'point' ? [{ mark, ...standingOf(mark) }] : [])),
    ),
    events: marks.flatMap((mark): DrawnEvent[] =>
      mark.kind === 'gathered' ? [{ key: mark.id, mark: originals.get(mark.id) ?? mark, ...standingOf(mark) }] : [],
    ),
    badges: all.flatMap((sign) => badgeOf(sign, marks)),
    lists,
    nameKey,
    names: [...labels.values()].filter(({ key }) => key.startsWith('name:')),
    labels,
  };
}

/** A smaller circle's target lies over that of a larger one. */
const smallestLast = (points: readonly DrawnPoint[]): DrawnPoint[] => {
  const size = ({ mark: { circle } }: DrawnPoint) => (circle ? circleRadius(circle) : 0);
  return [...points].sort((a, b) => size(b) - size(a));
};

function badgeOf({ id, at, members }: SignedPlace, marks: DrawableScene['marks']): DrawnBadge[] {
  if (members.length < 2) return [];
  const selected = members.some((mark) => mark.selected) || marks.some((mark) => mark.id === id && mark.selected);
  const origin = members.some((mark) => mark.origin === 'article') ? 'article' : 'context';
  return [{ place: id, at, count: members.length, selected, origin }];
}

function regionPath(mark: RegionMark, canvas: Canvas): string {
  const clip = grow(canvas.viewport, 400);
  const projector = toNearestWorld(canvas.projector, mark.anchor[0], canvas.centerLon);
  return mark.countries.map((iso3) => ringsToPath(canvas.outlines.rings(iso3) ?? [], projector, clip)).join('');
}
