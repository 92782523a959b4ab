const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Before a name, they say that it is a place, or nearly so. */
export const PLACE_BEFORE = words(
  'in near from at outside inside around across throughout into toward towards to within via between through leaving reach reached visited visiting visit leave left downtown',
);
/** Of them, those after which nearly nothing but a place or a time stands. */
export const SURELY_BEFORE = words(
  'in near outside inside around across throughout within downtown toward towards via',
);

/** "north of Hama" */
export const DIRECTIONS = words(
  'north south east west northeast northwest southeast southwest north-east north-west south-east south-west miles kilometers kilometres km outside outskirts suburbs centre center heart',
);

/** Nouns before "of" and a name: the city of Kazan. */
export const KIND_OF = words(
  'city town village province state region district county port capital suburb island islands area municipality hamlet republic kingdom gulf bay lake people government streets community territory emirate governorate prefecture',
);

/** Nouns after a name that say what it is; with a capital they are part of it. */
export const KIND_AFTER: ReadonlyMap<string, 'admin1' | 'region' | 'city' | 'water' | 'site'> = new Map(
  Object.entries({
    admin1: 'province state oblast governorate prefecture canton krai',
    region:
      'county district parish region peninsula valley mountains hills island islands desert territory highlands plateau basin range borough area coast division',
    city: 'city town village township suburb neighborhood neighbourhood',
    water: 'river lake sea bay gulf strait canal ocean creek',
    site: 'airport castle stadium prison square bridge station park beach palace dam camp cathedral mosque temple cemetery zoo arena plaza tower jail courthouse barracks airbase market mall hall house hotel building',
  }).flatMap(([level, list]) =>
    list.split(' ').map((word) => [word, level as 'admin1' | 'region' | 'city' | 'water' | 'site']),
  ),
);

/** Nouns after a name that make an address of it, which is nothing to put on a map of the world. */
export const STREETS = words(
  'street st road rd avenue ave boulevard blvd drive lane highway hwy parkway court ct place route freeway turnpike way',
);

/** After a hyphen, what makes an adjective of a place: Berlin-based. */
export const ADJECTIVE_ENDS = words(
  'based born controlled backed led area held occupied bound owned run wide style born trained administered',
);

/** Verbs and nouns of contests, in which a country is its team. */
export const CONTESTS = words(
  'draw drawing drew beat beats beating defeat defeated defeating final finalist finals semifinal semifinals semifinalist semi-final qualifier victory goals goal scored striker match',
);
/** Nouns before "with" that join governments: ties with Moscow. */
export const RELATIONS = words(
  'ties relations talks cooperation co-operation agreement deal treaty pact negotiations dialogue tensions alliance dispute ceasefire truce',
);
/** Verbs whose object is a government: they called on Tajikistan, urged Moscow. */
export const APPEALS = words(
  'urged urge urges asked warned warns told accused accuses accusing blamed blames pressed criticised criticized condemned condemns thanked invited sued summoned pressured',
);

/** Verbs of acting, deciding and speaking, whose subject is a government and no ground. */
export const ACTING = words(
  'said says announced announces warned warns insisted insists told denied denies agreed agrees refused refuses rejected rejects accused accuses condemned condemns wants wanted believes urged urges called calls offered offers pledged pledges promised vowed vows threatened demanded demands demand hopes hoped decided proposed proposes claimed claims claims argues argued responded recognised recognized recognises recognizes expelled imposed introduced donated voted vetoed signed ratified withdrew withdraws blamed blames supports supported opposes opposed backed backs sent sends fears considers regards sees invited summoned deported lifted suspended annexed invaded confirmed admitted acknowledged ordered plans planned beat defeated',
);

/** Names of places that without a noun mean nothing: there are divisions called Western and towns called March. */
export const NEVER_ALONE = words(`
north south east west northern southern eastern western northeast northwest southeast southwest northeastern northwestern southeastern
southwestern central federal capital region university centre center free island lake river bay beach hill valley park forest street council
commerce monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december
government police district county state city town village church school college hospital union republic national international general
upper lower middle old new great christmas easter sunday police media internet muslim islam god king queen prince lord hope man men most many of
`);

/** Phrases that begin with or contain a name of a place and are none. */
export const NO_PLACES: ReadonlySet<string> = new Set([
  'la liga',
  'native american',
  'native americans',
  'notre dame',
  'santa claus',
  'el nino',
  'la nina',
  'san antonio four',
  'st patrick',
  'st valentine',
  'french fries',
  'french toast',
  'swiss cheese',
  'german shepherd',
  'turkish delight',
  'brazil nut',
  'new year',
  'new years eve',
  'black friday',
  'white house press',
  'the city',
  'the town',
  'the state',
  'the county',
  'the island',
  'the lakes',
  'the valley',
  'the hill',
  'the park',
]);
