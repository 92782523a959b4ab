const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** The noun that says that a name in capitals is one of a body. */
export const HEADS = words(`
university college school academy institute institution ministry department agency authority administration commission committee council
congress senate parliament assembly court tribunal party union federation confederation association society organization organisation
foundation trust fund bank corporation corp company co inc ltd llc plc group holdings industries systems police office bureau service services
force forces army navy guard corps command league club fc united team network center centre church ministries board
times post news herald tribune journal gazette observer press radio television tv magazine chronicle star sun mirror telegraph
airlines airways railways rail motors records studios brigade brigades front movement coalition alliance initiative project program programme
orchestra ballet theatre theater museum gallery library hospital clinic medical laboratories laboratory observatory exchange chamber
media cabinet treasury secretariat directorate inspectorate rovers wanderers athletic albion villa city state hotspur
`);

/** Of those, what is no body unless a name stands before it, and often is a plain word or a place. */
export const WEAK_HEADS = words(
  'city state star sun mirror front villa united sun post times guard team group force project program programme hospital museum theatre theater library church',
);

/** After these, a name goes on: Ministry of Foreign Affairs, Centers for Disease Control. */
export const LINKS = words('of for and on the in against to');

/** Before a name in capitals, in small letters, they say that it is one of a body. */
export const NOUNS_BEFORE = words(
  'broadcaster newspaper newspapers magazine website agency firm company charity airline carrier retailer bank insurer startup publisher nonprofit newswire conglomerate manufacturer brewer carmaker automaker supermarket operator outlet channel',
);
/** The same after it. */
export const NOUNS_AFTER = words('magazine newspaper website airline spokesman spokeswoman spokesperson');
/** Acronyms that are no bodies. */
export const NO_BODIES = words(`
HIV AIDS DNA RNA GDP CEO CFO CTO COO USD GBP EUR CAD AUD CCTV SUV PHD NGO NGOS IED IEDS VAT ATM FAQ USB DVD CDS GPS UFO VIP MVP PTSD SARS MERS
COVID ADHD MRI LNG LPG GMT UTC EST EDT PST PDT BST CET MON TUE WED THU FRI SAT SUN JAN FEB MAR APR JUN JUL AUG SEP OCT NOV DEC III VII VIII XIV
ASAP RIP LGBT LGBTQ BMW AK DUI DWI EMT ICU IPO LED LLC LTD INC PLC RPG SMS SOS STD TNT WMD WWI WWII YES NOT THE AND FOR BUT YOU ALL NEW FREE
HTLV MRSA PIN ZIP PDF URL HTML APP TV UK USA UAE
`);
/** They begin the name of a club that goes on with that of its town. */
export const CLUBS = words(
  'real atletico atlético deportivo sporting inter bayern borussia olympique dynamo spartak racing fc ac cska',
);
