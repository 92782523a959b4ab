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
cabinet treasury secretariat directorate inspectorate rovers wanderers athletic albion villa city state hotspur
`);

/** Of those, what is no body unless a name stands before it, and often is a plain word or a place. */
export const WEAK_HEADS = words(
  'city state star sun mirror front villa united sun post times guard team group force project program programme hospital museum theatre theater library church',
);

/** After these, a name goes on: Ministry of Foreign Affairs, Centers for Disease Control. */
export const LINKS = words('of for and on the in against to');
