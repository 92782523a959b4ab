import type { Pixel } from '../geo/clip';
import { ringsToPath } from '../geo/outline';
import { grow, type Rect } from '../geo/rect';
import type { GatheredMark, Mark, RegionMark } from '../scene/mark';
import { type Canvas, place, type Sketch, shifted } from './canvas';
import type { Drawing, DrawnGathered, DrawnRing } from './drawing';
import { column, type Gathering, gatherings, leader, ringRadius, seats } from './gathering';
import { nameCandidates } from './name-candidates';
import { around, type LabelCandidate, type PlacedLabel, placeLabels } from './place-labels';

/** Sites that the text gives a country or a city stand this far from its middle. */
const SITE_OFFSET: Pixel = [-30, 26];

/** Adds to a sketch what is set in type, and the gathered events that stand by it; nothing overlaps anything. */
export function drawLabels(marks: readonly Mark[], sketch: Sketch, canvas: Canvas): Drawing {
  const groups = gatherings(marks);
  const centres = new Map(groups.map((group) => [group.place, centreOf(group, canvas)]));
  const gathered = groups.flatMap((group) => arrange(group, centres.get(group.place) as Pixel, canvas));
  const rings = groups.flatMap((group) => ringOf(group, centres.get(group.place) as Pixel, marks));
  const ringPlaces = new Set(rings.map((ring) => ring.place));

  const obstacles: Rect[] = [
    ...rings.map((ring) => square(ring.at, ring.radius + 8)),
    ...gathered.map((item) => square(item.at, 11)),
    ...sketch.flows.flatMap((flow) => alongLine(flow.line)),
  ];
  const candidates: LabelCandidate[] = [
    ...gathered.flatMap((item) => gatheredLabel(item)),
    ...sketch.flows.flatMap((flow) => flowLabel(flow.mark.id, flow.mark.amount, flow.mark.attribution, flow.at)),
    ...marks.flatMap((mark) => pointLabel(mark, ringPlaces, canvas)),
    ...marks.flatMap((mark) => (mark.kind === 'region' ? [regionLabel(mark, canvas)] : [])),
    ...sketch.areas.map((area) => areaLabel(area, sketch.boxes.get(area.mark.id))),
    ...sketch.borders.flatMap((border) =>
      border.mark.selected ? [borderLabel(border.mark.id, border.mark.short, border.at)] : [],
    ),
    ...nameCandidates(canvas, marks),
  ];
  const placed = placeLabels(candidates, obstacles, canvas.sight, canvas.measure);
  const label = (id: string): PlacedLabel | null => placed.get(id) ?? null;

  return {
    areas: sketch.areas.map((area) => ({ ...area, label: label(area.mark.id) })),
    borders: sketch.borders.map((border) => ({ ...border, label: label(border.mark.id) })),
    flows: sketch.flows.map((flow) => ({ ...flow, label: label(flow.mark.id) })),
    regions: marks.flatMap((mark) =>
      mark.kind === 'region'
        ? [{ mark, at: place(mark.anchor, canvas), label: label(mark.id), path: regionPath(mark, canvas) }]
        : [],
    ),
    points: marks.flatMap((mark) =>
      mark.kind === 'point'
        ? [{ mark, at: place(mark.lonLat, canvas), ring: ringPlaces.has(mark.id), label: label(mark.id) }]
        : [],
    ),
    gathered: gathered.map((item) => ({ ...item, label: label(item.mark.id) })),
    rings,
    names: [...placed.values()].filter((item) => item.key.startsWith('name:')),
  };
}

/** A city's ring stands on the city, a country's below the middle of the country, where its name is. */
function centreOf(group: Gathering, canvas: Canvas): Pixel {
  const first = (group.events[0] ?? group.sites[0]) as GatheredMark;
  const [x, y] = place(first.lonLat, canvas);
  return group.precision === 'city' ? [x, y] : [x, y + 30];
}

function arrange(group: Gathering, at: Pixel, canvas: Canvas): Omit<DrawnGathered, 'label'>[] {
  const all = [...group.events, ...group.sites];
  if (group.open) {
    const width = Math.max(...all.map((mark) => canvas.measure(mark.short, 'event-name')));
    const spots = column(all.length, at, canvas.sight, width + 30);
    return all.map((mark, i) => ({ mark, at: spots[i] as Pixel, leader: leader(at, spots[i] as Pixel), seat: false }));
  }
  const around = group.events.length > 1 ? seats(group.events.length, at) : [at];
  return [
    ...group.events.map((mark, i) => ({
      mark,
      at: around[i] as Pixel,
      leader: null,
      seat: group.events.length > 1,
    })),
    ...group.sites.map((mark, i) => ({
      mark,
      at: [at[0] + SITE_OFFSET[0] - 26 * i, at[1] + SITE_OFFSET[1]] as const,
      leader: null,
      seat: false,
    })),
  ];
}

function ringOf(group: Gathering, at: Pixel, marks: readonly Mark[]): DrawnRing[] {
  const count = group.events.length;
  if (count < 2 || group.open) return [];
  const selected = marks.some((mark) => mark.id === group.place && mark.selected);
  return [{ place: group.place, at, radius: ringRadius(count), count, selected }];
}

function gatheredLabel(item: Omit<DrawnGathered, 'label'>): LabelCandidate[] {
  const { mark, at } = item;
  if (item.leader) {
    const date = [mark.when, mark.announced ? 'announced' : '', mark.paragraph ? `¶${mark.paragraph}` : '']
      .filter(Boolean)
      .join(', ');
    const lines = [{ text: mark.short, role: 'event-name' as const }];
    return [
      {
        key: mark.id,
        lines: date ? [{ text: date, role: 'event-date' as const }, ...lines] : lines,
        spots: [{ x: at[0] + 20, y: at[1], anchor: 'start' }],
        priority: 0,
        always: true,
      },
    ];
  }
  if (mark.symbol !== 'base') return [];
  return [
    { key: mark.id, lines: [{ text: mark.short, role: 'context' }], spots: around(at[0], at[1], 14), priority: 5 },
  ];
}

function flowLabel(id: string, amount: string | null, by: string | null, at: Pixel): LabelCandidate[] {
  if (!amount) return [];
  const lines = [{ text: amount, role: 'amount' as const }];
  return [
    {
      key: id,
      lines: by ? [...lines, { text: by, role: 'note' as const }] : lines,
      spots: [14, 30, 60].flatMap((gap) => [
        { x: at[0] + gap, y: at[1], anchor: 'start' as const },
        { x: at[0] + gap, y: at[1] - 40, anchor: 'start' as const },
        { x: at[0] + gap, y: at[1] + 40, anchor: 'start' as const },
        { x: at[0] - gap, y: at[1], anchor: 'end' as const },
      ]),
      priority: 1,
    },
  ];
}

function pointLabel(mark: Mark, ringPlaces: ReadonlySet<string>, canvas: Canvas): LabelCandidate[] {
  if (mark.kind !== 'point') return [];
  const [x, y] = place(mark.lonLat, canvas);
  const context = mark.origin === 'context';
  return [
    {
      key: mark.id,
      lines: [{ text: mark.short, role: context ? 'context' : 'story-city' }],
      // Left first: what gathers at a city fans out to its right.
      spots: mirrored(around(x, y, ringPlaces.has(mark.id) ? 32 : 11)),
      priority: mark.selected ? 0.5 : context ? 4 : 2,
    },
  ];
}

function mirrored<T>(spots: readonly T[]): T[] {
  const [first, second, ...rest] = spots;
  return [second, first, ...rest].filter((spot) => spot !== undefined) as T[];
}

function regionLabel(mark: RegionMark, canvas: Canvas): LabelCandidate {
  const [x, y] = place(mark.anchor, canvas);
  const steps = [0, -18, 18, -36, 36, -54, 54, -72, 72];
  return {
    key: mark.id,
    lines: [{ text: mark.short, role: 'region' }],
    spots: steps.flatMap((dy) => [0, -60, 60].map((dx) => ({ x: x + dx, y: y + dy, anchor: 'middle' as const }))),
    priority: mark.selected ? 0.6 : 2.5,
    always: true,
  };
}

function areaLabel({ mark, at }: Sketch['areas'][number], box: Rect | undefined): LabelCandidate {
  const width = box ? box.right - box.left : 0;
  const role = width > 420 ? 'country-1' : width > 150 ? 'country-2' : 'country-3';
  const inside = [0, -14, 14, 28, -28].map((dy) => ({ x: at[0], y: at[1] + dy, anchor: 'middle' as const }));
  // A name wider than its country stands beside the outline.
  const beside = box
    ? [
        { x: box.right + 6, y: (box.top + box.bottom) / 2, anchor: 'start' as const },
        { x: box.left - 6, y: (box.top + box.bottom) / 2, anchor: 'end' as const },
        { x: at[0], y: box.bottom + 10, anchor: 'middle' as const },
        { x: at[0], y: box.top - 10, anchor: 'middle' as const },
        { x: box.right + 6, y: box.top, anchor: 'start' as const },
        { x: box.right + 6, y: box.bottom, anchor: 'start' as const },
      ]
    : around(at[0], at[1], 12);
  const roomy = width > mark.short.length * 10;
  return {
    key: mark.id,
    lines: [{ text: mark.short, role }],
    spots: roomy ? [...inside, ...beside] : beside,
    priority: mark.selected ? 0.7 : 3 + 1 / (1 + width),
  };
}

function borderLabel(id: string, text: string, [x, y]: Pixel): LabelCandidate {
  return { key: id, lines: [{ text, role: 'border' }], spots: around(x, y, 14), priority: 0.8 };
}

function regionPath(mark: RegionMark, canvas: Canvas): string {
  const clip = grow(canvas.sight, 400);
  const projector = shifted(canvas.projector, mark.anchor[0], canvas.centerLon);
  return mark.countries.map((iso3) => ringsToPath(canvas.outlines.rings(iso3) ?? [], projector, clip)).join('');
}

const square = ([x, y]: Pixel, by: number): Rect => ({ left: x - by, right: x + by, top: y - by, bottom: y + by });

/** Boxes along a line's path data, so that names keep off it. */
function alongLine(path: string): Rect[] {
  return path
    .split('M')
    .join('L')
    .split('L')
    .flatMap((pair) => {
      const [x, y] = pair.split(' ').map(Number);
      return x !== undefined && y !== undefined && pair !== '' ? [square([x, y], 5)] : [];
    });
}

