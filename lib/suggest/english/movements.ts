const of = (text: string): readonly string[] => text.split(' ');

/** Words for a movement from one place to another, by what moves. */
export const MOVEMENTS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    people: of(
      'fled flee fleeing deported deport deporting evacuated evacuate migrated migration migrants refugees travelled traveled travelling traveling passengers flights trip journey emigrated relocated resettled returned extradited',
    ),
    money: of('transferred transfer transfers remittances lent loan loans invested invest investment investments'),
    goods: of(
      'shipped exports exported export exporting imports imported import importing shipments shipment smuggled smuggling supplied supplies delivered sold sells',
    ),
    troops: of('invasion invaded invading deployed deployment deploy'),
    weapons: of('arms weapons missiles'),
    energy: of('pipeline pipelines'),
    aid: of('donated donation airlifted'),
    disease: of('spread spreading spreads'),
    visits: of('visit visited visits visiting arrived arrives'),
    sent: of('sent send sends sending'),
  }).flatMap(([measure, list]) => list.map((word) => [word, measure] as const)),
);

/** What is sent says what the flow is. */
export const SENT: ReadonlyMap<string, string> = new Map(
  Object.entries({
    troops: of('troops soldiers forces peacekeepers battalion'),
    weapons: of('weapons tanks missiles arms ammunition rockets jets'),
    aid: of('aid relief doctors medics blankets tents food medicine'),
    money: of('money dollars euros funds remittances'),
    energy: of('gas oil electricity fuel'),
    people: of('workers migrants refugees delegation team experts'),
  }).flatMap(([measure, list]) => list.map((word) => [word, measure] as const)),
);

/** Before the place from which something comes. */
export const FROM = new Set(of('from'));
/** Before the place to which it goes. */
export const TO = new Set(of('to into towards toward'));
/** Where those are from who send something. */
export const HOME = new Set(of('home homeland homelands families relatives'));
/** Movements that take their goal without a preposition, or with "in" and "of". */
export const TAKES_GOAL: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    visited: [''],
    visiting: [''],
    invaded: [''],
    invading: [''],
    arrived: ['in', 'at'],
    arrives: ['in', 'at'],
    invasion: ['of'],
    deployed: ['in'],
  }),
);
/** Movements whose subject is where they end. */
export const INWARD = new Set(of('imports imported import importing'));
