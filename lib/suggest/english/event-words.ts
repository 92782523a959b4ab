/** Words for what happens, by type; verbs in the forms that a report uses. */
const TYPES = {
  attack:
    'attack attacks attacked bombing bombings bombed explosion explosions exploded blast blasts shooting shootings stabbing murder murders murdered massacre assassinated assassination killed kidnapped abducted plotting shelled shelling detonated',
  arrest: 'arrest arrests arrested detained detention raided captured',
  military:
    'invasion invaded offensive airstrike airstrikes battle deployed deployment withdrew withdrawal ceasefire troops-withdrawal wounded',
  meeting: 'summit talks met meeting conference forum greeted negotiations',
  visit: 'visit visited visiting arrived trip traveled travelled',
  election: 'election elections referendum vote polls inauguration',
  protest:
    'protest protests protested protesters rally rallied demonstration demonstrations demonstrated strike strikes march marched riot riots gathered',
  disaster:
    'earthquake flood floods flooding hurricane cyclone typhoon storm tornado wildfire wildfires fire drought landslide tsunami avalanche crash crashed collapsed collapse derailed sank',
  outbreak: 'outbreak epidemic pandemic infected',
  aid: 'aid relief donated donation pledged providing delivered',
  other:
    'ceremony final trial sentenced convicted acquitted charged pleaded opened opening launched launch signed signing approved approval introduced introducing formed dissolved dissolution ban bans banned seized collected tested crackdown resigned appointed appointment died death deaths born won win released closed fell stolen festival merger verdict indicted',
} as const;

export type EventType = keyof typeof TYPES | 'statement';

export const EVENT_WORDS: ReadonlyMap<string, EventType> = new Map(
  Object.entries(TYPES).flatMap(([type, list]) => list.split(' ').map((word) => [word, type as EventType] as const)),
);

/** Those that are an event wherever they stand; the others need a place or a date in their sentence. */
export const STRONG_EVENTS = new Set(
  'arrested killed murders murdered earthquake explosion bombing invasion outbreak epidemic summit election elections sentenced protest protests rally stolen collapsed crashed'.split(
    ' ',
  ),
);
