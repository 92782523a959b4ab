import { circleRadius } from '../draw/circle-radius';
import type { DisplayList, DrawnPoint, DrawnZone } from '../draw/display-list';
import type { PlacedLabel } from '../draw/label-candidate';
import type { Pixel, Rect } from '../geo/rect';
import type { Mark } from '../scene/mark';
import { areaShapes, borderShapes, regionShapes } from './area-shapes';
import { circleShapes } from './circle-shapes';
import { flowShapes } from './flow-shapes';
import { labelShapes, listShapes } from './label-shapes';
import type { MaybeShape } from './shape';
import { badgeShapes, eventShapes, pointShapes } from './symbol-shapes';
import { zoneShapes } from './zone-shapes';

/** What is painted together. */
export interface PaintGroup {
  readonly key: string;
  /** The mark that it stands for; null for what is only for the eye: names painted apart from their marks, badges, lists. */
  readonly mark: { readonly of: Mark; readonly target: Target } | null;
  readonly shapes: readonly MaybeShape[];
  /** Over what shows the focus of a mark. */
  readonly label: readonly MaybeShape[];
}

/** Where a mark is pointed at; the first of these also shows its focus. */
export interface Target {
  readonly outline?: string;
  readonly line?: string;
  readonly box?: Rect;
  readonly at?: Pixel | null;
  /** Of the circle about `at`, where it is more than a finger needs. */
  readonly radius?: number;
}

interface PaintOptions {
  /** Keeps ids apart where several drawings stand on one page. */
  readonly scope: string;
  /** Chosen flows have moving dashes. */
  readonly moves: boolean;
}

/** A display list in the order of paint. Very many flows, which are drawn together, go between what is `under` and `over` them. */
export function paintGroups(list: DisplayList, { scope, moves }: PaintOptions) {
  const group = (of: Mark, target: Target, shapes: readonly MaybeShape[], label: PlacedLabel | null): PaintGroup => ({
    key: of.id,
    mark: { of, target },
    shapes,
    label: labelShapes(label, of),
  });
  const under = [
    ...list.areas.map((area) => {
      const { mark, path, at, small } = area;
      return group(mark, { outline: path, at: small ? at : null }, areaShapes(area, scope), null);
    }),
    ...list.regions.map((region) => group(region.mark, boxOrSpot(region), regionShapes(region), region.label)),
    ...list.zones.map((zone) => group(zone.mark, zoneTarget(zone), zoneShapes(zone, scope), null)),
    ...list.borders.map(({ mark, path, label }) =>
      group(mark, { line: path }, borderShapes(path, mark.selected), label),
    ),
    ...list.circles.map((circle) => forTheEye(`circle ${circle.mark.id}`, circleShapes(circle))),
  ];
  const over = [
    ...list.flows.map((flow) => group(flow.mark, { line: flow.line }, flowShapes(flow, scope, moves), flow.label)),
    // Names over all areas and flows: none of those may cover them.
    ...list.areas.map(({ mark, label }) => forTheEye(`name ${mark.id}`, labelShapes(label, mark))),
    ...list.zones.map(({ mark, label }) => forTheEye(`name ${mark.id}`, labelShapes(label, mark))),
    ...list.badges.map((badge) => forTheEye(`badge ${badge.place}`, badgeShapes(badge))),
    ...list.lists.map((open) => forTheEye(`list ${open.place}`, listShapes(open))),
    ...list.points.map((point) =>
      group(point.mark, { ...rowOrSpot(point), ...radiusOf(point) }, pointShapes(point), point.label),
    ),
    ...list.events.map((item) => ({
      ...group(item.mark, rowOrSpot(item), eventShapes(item), item.label),
      key: item.key,
    })),
  ];
  return { under, over };
}

const forTheEye = (key: string, shapes: readonly MaybeShape[]): PaintGroup => ({ key, mark: null, shapes, label: [] });

const boxOrSpot = ({ label, at }: Labelled): Target => (label ? { box: label.box } : { at });

/** What lies in a circle can be pointed at: only its edge and its name are its own. */
const zoneTarget = ({ mark, edge, area, small, at, label }: DrawnZone): Target => ({
  ...(mark.form === 'near' || area === '' ? { line: edge } : { outline: area }),
  ...(label ? { box: label.box } : {}),
  at: small ? at : null,
});

/** A row in an open list, else the sign. */
const rowOrSpot = ({ listed, label, at }: Labelled & { readonly listed: boolean }): Target =>
  boxOrSpot({ label: listed ? label : null, at });

const radiusOf = ({ mark: { circle }, at }: DrawnPoint): Target => (circle ? { at, radius: circleRadius(circle) } : {});

interface Labelled {
  readonly label: PlacedLabel | null;
  readonly at: Pixel;
}
