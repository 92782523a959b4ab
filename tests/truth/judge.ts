import type { LonLat } from '../../lib/geo/mercator';
import { grow, type Rect } from '../../lib/geo/rect';
import { scene } from '../../lib/scene/scene';
import type { Entity, Story } from '../../lib/story/story';
import type { View } from '../../lib/story/view';
import { borderCrossings, crosses, lengthOf, meet } from './lines';
import {
  holds,
  holdsPoint,
  middleOf,
  namesOf,
  type Px,
  pixelOf,
  placeAt,
  type SeenLeader,
  type SeenMap,
  type SeenName,
  type SeenText,
  touch,
} from './seen';
import type { Countries } from './world';

export type Fault =
  | 'name on another country of the story'
  | 'name outside its country without a leader'
  | 'call-out: leader too long'
  | 'call-out: leader ends outside the country'
  | 'call-out: on land of the story'
  | 'call-out: leader crosses borders of the story more than once'
  | 'name crossed by a line'
  | 'lines cross'
  | 'label cut by the edge'
  | 'label under a control'
  | 'symbol in another country'
  | 'spoken of, without a name'
  | 'city without its name';

export interface Finding {
  readonly fault: Fault;
  readonly what: string;
}

export interface Verdict {
  readonly seen: SeenMap;
  readonly frameZoom: number;
  /** Names of the story's own countries in sight, and how many of them stand in theirs. */
  readonly names: number;
  readonly own: number;
  readonly symbols: number;
  readonly findings: readonly Finding[];
}

/** A leader is no longer than this, in pixels. */
const LONGEST = 40;
/** A leader begins no farther from its name than this. */
const NEAR = 16;
/** A place nearer to the edge is not quite in sight. */
const EDGE = 16;

/** What is wrong with one map, by the outlines of countries and by the eye; nothing of how names are placed is asked. */
export function judge(whole: SeenMap, story: Story, view: View, countries: Countries): Verdict {
  const seen = { ...whole, texts: whole.texts.filter((text) => !isCount(text, whole)) };
  const ofStory = Object.keys(story.countries);
  const findings: Finding[] = [];
  const report = (fault: Fault, what: string) => findings.push({ fault, what });
  const names = namesOf(seen).filter(({ iso3 }) => ofStory.includes(iso3.toUpperCase()));
  let own = 0;
  for (const name of names) {
    if (countries.isIn(name.iso3.toUpperCase(), placeAt(seen, middleOf(name.box)))) own++;
    else for (const finding of judgeAway(name, seen, ofStory, countries)) findings.push(finding);
  }
  judgeLines(seen, report);
  for (const { text, box } of seen.texts) {
    if (!touch(box, seen.box)) continue;
    if (!holds(seen.box, box, 1)) report('label cut by the edge', text);
    const halfCovered = seen.card && touch(seen.card, box) && !holds(seen.card, box, 1);
    if (halfCovered || seen.controls.some((control) => touch(control, box))) report('label under a control', text);
  }
  const entities = new Map(story.entities.map((entity) => [entity.id, entity]));
  const symbols = seen.symbols.filter(({ at }) => holdsPoint(seen.box, at));
  for (const { of, at } of symbols) {
    const entity = entities.get(of);
    const fault = entity ? judgeSymbol(entity, at, seen, ofStory, countries) : 'is of nothing in the story';
    if (fault) report('symbol in another country', `${of}: ${fault}`);
  }
  judgeNamed(seen, story, view, report);
  return { seen, frameZoom: view.camera.zoom, names: names.length, own, symbols: symbols.length, findings };
}

/** A number in a ring or a badge is part of the symbol. */
function isCount({ text, box }: SeenText, { symbols }: SeenMap): boolean {
  return /^\d+$/.test(text) && symbols.some(({ at }) => holdsPoint(box, at, 8));
}

/** A name outside its country: a call-out by the rule, or wrong. */
function judgeAway(name: SeenName, seen: SeenMap, ofStory: readonly string[], countries: Countries): Finding[] {
  const iso3 = name.iso3.toUpperCase();
  const others = ofStory.filter((other) => other !== iso3);
  const on = countries.of(placeAt(seen, middleOf(name.box)), others);
  if (on) return [{ fault: 'name on another country of the story', what: `${name.text} on ${on}` }];
  // A name at the head of a flow belongs to the flow, and so does its leader.
  const isItsOwn = ({ of, entity }: SeenLeader) => of === name.iso3 || (entity !== null && entity === name.entity);
  const leader = seen.leaders.find((line) => isItsOwn(line) && line.points.some(near(name.box)));
  if (!leader) return [{ fault: 'name outside its country without a leader', what: name.text }];
  const found: Finding[] = [];
  const length = lengthOf(leader.points);
  if (length > LONGEST + 0.5)
    found.push({ fault: 'call-out: leader too long', what: `${name.text}, ${Math.round(length)} px` });
  const end = farthest(leader, middleOf(name.box));
  const ends = AROUND.map(([dx, dy]) => placeAt(seen, [end[0] + dx, end[1] + dy]));
  if (!ends.some((place) => countries.isIn(iso3, place))) {
    found.push({ fault: 'call-out: leader ends outside the country', what: name.text });
  }
  const lies = samples(name.box).flatMap((at) => countries.of(placeAt(seen, at), others) ?? []);
  if (lies[0]) found.push({ fault: 'call-out: on land of the story', what: `${name.text} on ${lies[0]}` });
  if (borderCrossings(leader.points, (at) => countries.of(placeAt(seen, at), ofStory)) > 1) {
    found.push({ fault: 'call-out: leader crosses borders of the story more than once', what: name.text });
  }
  return found;
}

const AROUND: readonly Px[] = [
  [0, 0],
  [2, 0],
  [-2, 0],
  [0, 2],
  [0, -2],
];

const near =
  (box: Rect) =>
  (at: Px): boolean =>
    holdsPoint(box, at, NEAR);

function farthest({ points }: SeenLeader, [x, y]: Px): Px {
  const far = (at: Px | undefined) => (at ? Math.hypot(at[0] - x, at[1] - y) : -1);
  const [first, last] = [points[0], points.at(-1)];
  return (far(first) > far(last) ? first : last) ?? [x, y];
}

function samples({ left, right, top, bottom }: Rect): Px[] {
  return [0, 0.25, 0.5, 0.75, 1].flatMap((share) => [top, bottom].map((y): Px => [left + share * (right - left), y]));
}

/** A line that runs over a name is read as belonging to it. */
function judgeLines({ leaders, texts, box }: SeenMap, report: (fault: Fault, what: string) => void): void {
  leaders.forEach((leader, i) => {
    for (const { text, nameOf, entity, box: line } of texts) {
      const ownText = nameOf === leader.of || (entity !== null && entity === leader.entity) || entity === leader.of;
      if (!ownText && touch(line, box) && crosses(leader.points, line)) {
        report('name crossed by a line', `${text} by that of ${leader.of}`);
      }
    }
    for (const other of leaders.slice(i + 1)) {
      if (other.of !== leader.of && meet(leader.points, other.points))
        report('lines cross', `${leader.of}, ${other.of}`);
    }
  });
}

function judgeSymbol(
  { placement }: Entity,
  at: Px,
  seen: SeenMap,
  ofStory: readonly string[],
  countries: Countries,
): string | null {
  const place = placeAt(seen, at);
  if (!('lonLat' in placement || placement.kind === 'country') || placement.kind === 'near') {
    return `has a symbol and is placed by ${placement.kind}`;
  }
  const exact = placement.kind === 'country' ? null : placement.lonLat;
  if (exact) {
    const [x, y] = pixelOf(seen, exact);
    // The outline of a coast may leave a port out.
    if (Math.hypot(x - at[0], y - at[1]) < 1.5) return null;
  }
  const iso3 = placement.country ?? (exact && countries.of(exact, ofStory));
  if (!iso3) return 'is not at its place';
  return countries.isIn(iso3, place) ? null : `in ${countries.of(place, ofStory) ?? 'no country of the story'}`;
}

/** What the view speaks of has its name where it is in sight; so has each city that it shows. */
function judgeNamed(seen: SeenMap, story: Story, view: View, report: (fault: Fault, what: string) => void): void {
  const { marks, spoken } = scene(story, view);
  const isInViewport = (place: LonLat) => {
    const at = pixelOf(seen, place);
    return (
      holdsPoint(grow(seen.box, -EDGE), at) &&
      ![...seen.controls, ...lying(seen.card)].some((box) => holdsPoint(box, at))
    );
  };
  const texts = seen.texts.filter(({ box }) => touch(box, seen.box) && !(seen.card && holds(seen.card, box, 1)));
  const isNamed = (id: string, names: readonly string[]) =>
    texts.some(({ entity, text }) => entity === id && names.some((name) => same(name, text)));
  for (const iso3 of spoken.countries) {
    const facts = story.countries[iso3];
    if (facts && isInViewport(facts.anchor) && !texts.some(({ nameOf }) => nameOf === iso3.toLowerCase())) {
      report('spoken of, without a name', facts.name);
    }
  }
  for (const mark of marks) {
    if (mark.kind !== 'point' && mark.kind !== 'region') continue;
    const place = mark.kind === 'point' ? mark.lonLat : mark.anchor;
    if (!isInViewport(place) || isNamed(mark.id, [mark.short, mark.name])) continue;
    if (spoken.places.has(mark.id)) report('spoken of, without a name', mark.name);
    else if (mark.kind === 'point' && mark.type === 'city' && view.camera.zoom >= 3)
      report('city without its name', mark.name);
  }
}

const lying = (card: Rect | null): readonly Rect[] => (card ? [card] : []);

/** A map may set names in capitals, and in two lines. */
const same = (name: string, text: string): boolean => {
  const [a, b] = [name.toLowerCase(), text.toLowerCase()];
  return a === b || a.split(' ').includes(b) || b.startsWith(a);
};
