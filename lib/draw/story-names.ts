import { contains, overlaps, type Pixel, type Rect } from '../geo/rect';
import type { AreaMark } from '../scene/mark';
import type { Iso3 } from '../story/ids';
import { type Canvas, type DrawableScene, pixelOf, type SceneGeometry, SPECK } from './canvas';
import { type CountryName, countryNameCandidates } from './country-name';
import { around, type LabelCandidate, type LabelLine } from './label-candidate';
import type { LabelContext } from './label-context';
import { candidatesAt, DROP, inLines, type LabelRequest, NARROW } from './label-requests';
import type { LabelRole } from './label-style';

/** A country's name with what it costs to leave it out. */
export interface StoryName extends CountryName {
  readonly drop: number;
  /** Its pixel and its width or height, where it is so small that it may have room for nothing. */
  readonly speck: { readonly at: Pixel; readonly size: number } | null;
}

export interface StoryNames {
  readonly requests: readonly LabelRequest[];
  readonly countries: readonly StoryName[];
  /** Flows whose amount stands under the name of the country at their head. */
  readonly amounts: ReadonlySet<string>;
  /** Countries that are named here: the basemap does not name them again. */
  readonly named: ReadonlySet<Iso3>;
}

/** Names of the story's countries: of its areas, and of what the view speaks of without a mark. */
export function storyNames(
  shown: DrawableScene,
  geometry: SceneGeometry,
  canvas: Canvas,
  labelContext: LabelContext,
): StoryNames {
  const { spoken } = shown;
  const areas = new Map(geometry.areas.map((area) => [area.mark.country, area]));
  const heads = headsOf(geometry);
  const amounts = new Set<string>();
  const countries: StoryName[] = [];
  for (const { mark, at } of geometry.areas) {
    const box = geometry.boxes.get(mark.id);
    const flow = heads.get(mark.country);
    const below = flow ? amountOf(flow) : mark.value ? [{ text: mark.value, role: 'value' as const }] : [];
    const isSpoken = spoken.countries.has(mark.country) || spoken.places.has(mark.id);
    // Of scattered islands the largest on the map may be another than the one at the label point.
    if (box && !overlaps(box, labelContext.room) && !contains(labelContext.room, at)) continue;
    const width = box ? box.right - box.left : 0;
    if (flow) amounts.add(flow.mark.id);
    const drop = dropOf(mark, isSpoken, width);
    const size = box ? Math.max(width, box.bottom - box.top) : SMALL_SPECK;
    countries.push({
      key: mark.id,
      iso3: mark.country,
      text: mark.short,
      number: labelContext.grid.numberOf(mark.country),
      speck: size < SMALL_SPECK ? { at, size } : null,
      ideal: flow ? besideHead(flow.to) : at,
      roles: rolesFor(width),
      below,
      callout: drop >= DROP.outlined || !isSmall(labelContext.room),
      drop,
    });
  }
  for (const name of canvas.names) {
    const iso3 = name.iso3;
    if (name.kind !== 'country' || name.id || !iso3 || areas.has(iso3) || !spoken.countries.has(iso3)) continue;
    const at = pixelOf(name.lonLat, canvas);
    const number = labelContext.grid.numberOf(iso3);
    const extent = labelContext.grid.extent(number);
    if (!extent || !overlaps(extent, labelContext.room)) continue;
    const flow = heads.get(iso3);
    if (flow) amounts.add(flow.mark.id);
    countries.push({
      key: `name:country:${name.name}`,
      iso3,
      text: name.name,
      number,
      speck: null,
      ideal: flow ? besideHead(flow.to) : contains(labelContext.room, at) ? at : centreOf(extent),
      roles: rolesFor(extent.right - extent.left),
      below: flow ? amountOf(flow) : [],
      callout: true,
      drop: DROP.spoken,
    });
  }
  return {
    requests: countries.map((name) => ({
      key: name.key,
      drop: name.drop,
      candidates: candidatesOf(name, labelContext),
    })),
    countries,
    amounts,
    named: new Set([...areas.keys(), ...countries.map(({ iso3 }) => iso3)]),
  };
}

/** Wider or higher than this, in pixels, a country has a place for the end of a leader, or for a number. */
const SMALL_SPECK = 14;
/** From its middle to its name. */
const SPECK_GAPS = [7, 13, 22];
/** Share of a name that may stand on other land. */
const ON_LAND = 0.25;

/**
 * A name that must be there, and for which nothing else can be done, stands beside its country as beside a city: on no other one of the
 * story, and on the land of none unless its own is a mere disc. Where the map is narrower than the name, it is set in several lines.
 */
function candidatesOf(name: StoryName, labelContext: LabelContext): readonly LabelCandidate[] {
  const { key, number, speck, drop } = name;
  const candidates = countryNameCandidates(name, labelContext);
  if (candidates.length > 0 || !speck || drop < DROP.outlined) return candidates;
  const [x, y] = speck.at;
  const positions = SPECK_GAPS.flatMap((gap) => around(x, y, gap));
  const isClear = ({ label: { box } }: LabelCandidate) =>
    labelContext.isOffStory(box, number) &&
    (speck.size < SPECK || (labelContext.sharesOf(box, 0, number, 0)?.land ?? 1) < ON_LAND);
  const set = (texts: readonly string[]) => {
    const lines = texts.map((text) => ({ text, role: 'country-4', nameOf: name.iso3 }) as const);
    return candidatesAt(key, lines, positions, labelContext).filter(isClear);
  };
  const whole = set([name.text]);
  return whole.length > 0 ? whole : set(inLines(name.text, NARROW));
}

const centreOf = ({
  left,
  right,
  top,
  bottom,
}: {
  left: number;
  right: number;
  top: number;
  bottom: number;
}): Pixel => [(left + right) / 2, (top + bottom) / 2];

/** On a map smaller than this, in square pixels, only what must be named has its name beside it. */
const SMALL = 340_000;

const isSmall = ({ left, right, top, bottom }: Rect): boolean => (right - left) * (bottom - top) < SMALL;

/** Under the head, not on it. */
const besideHead = ([x, y]: Pixel): Pixel => [x, y + 16];

type Flow = SceneGeometry['flows'][number];

/** The only flow with an amount at a country's head, where the rest of what belongs to it stands in the map's key. */
function headsOf({ flows }: SceneGeometry): Map<Iso3, Flow> {
  const heads = new Map<Iso3, Flow | null>();
  for (const flow of flows) {
    const { toCountry, amount } = flow.mark;
    if (amount && toCountry) heads.set(toCountry, heads.has(toCountry) ? null : flow);
  }
  return new Map([...heads].flatMap(([iso3, flow]) => (flow?.mark.keyed && flow.mark.brief ? [[iso3, flow]] : [])));
}

const amountOf = ({ mark }: Flow): LabelLine[] => [{ text: mark.brief ?? '', role: 'amount-brief' }];

/** From the size that suits a country so wide, in pixels, down to the smallest that can be read. */
function rolesFor(width: number): LabelRole[] {
  const all: LabelRole[] = ['country-1', 'country-2', 'country-3', 'country-4'];
  return all.slice(width > 420 ? 0 : width > 150 ? 1 : 2);
}

/** Chosen, spoken of, told apart by its outline, then the larger, and of the small ones what many layers speak of. */
function dropOf(mark: AreaMark, isSpoken: boolean, width: number): number {
  if (mark.selected) return DROP.selected;
  if (isSpoken || mark.implied) return DROP.spoken;
  if (mark.styles.includes('outline')) return DROP.outlined;
  const base = mark.origin === 'context' && mark.layers.length > 0 ? DROP.context : DROP.country;
  return base + 2 * (1 - 1 / (1 + width / 100)) + Math.min(2, mark.layers.length * 0.4);
}
