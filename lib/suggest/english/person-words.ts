const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Stand before a name and are no part of it, nor of a role. */
export const HONORIFICS = words(
  'mr mrs ms miss dr sir dame lord lady madam prof professor rev reverend hon sheikh sheik ayatollah imam pope',
);

/** Say what somebody is, before the name: with a capital letter or, most of them, without. */
export const TITLES = words(`
president vice-president chancellor premier minister secretary senator sen congressman congresswoman representative rep governor gov
mayor ambassador envoy commissioner chairman chairwoman chair chief director spokesman spokeswoman spokesperson general gen colonel col
major maj captain capt lieutenant lt sergeant sgt corporal cpl admiral adm commander marshal brigadier officer detective sheriff deputy
inspector judge justice attorney prosecutor lawyer king queen prince princess duke duchess emperor sultan emir archbishop bishop cardinal
father brother sister pastor coach manager analyst professor doctor scientist researcher economist expert journalist reporter author
writer actor actress singer director founder leader activist businessman businesswoman tycoon billionaire mp mep councillor councilman
councilwoman trooper superintendent principal dean speaker candidate nominee contender rival rebel militant suspect striker defender midfielder
goalkeeper captain owner ceo cfo editor correspondent photographer official first lady undersecretary treasurer pilot engineer
`);

/** Before a title they belong to it: Deputy Prime Minister. */
export const BEFORE_TITLES = words(
  'prime deputy vice foreign defence defense interior finance health justice former ex acting then senior chief lead assistant associate retired late state attorney federal press general major first lieutenant president-elect elect',
);

/** Small words inside names of persons. */
export const PARTICLES = words(
  'de da do dos das del della di du des la le van von der den ter bin ibn ben al el ad as ash bint abu y e',
);

/** Words with a capital that begin no name of a person. */
export const NOT_NAMES = words(`
i the a an and or but in on at of for to by from with this that these those monday tuesday wednesday thursday friday saturday sunday january
february march april may june july august september october november december god christmas easter thanksgiving ramadan internet islam
islamic christian muslim jewish catholic protestant orthodox republican democrat democratic labour conservative liberal communist nazi
western eastern northern southern north south east west central new old upper lower great greater
`);

/** Words in capitals that make no person of a name: storms, diseases, contests. */
export const NO_PERSONS = words(`
storm hurricane typhoon cyclone flu fever virus disease syndrome hepatitis influenza liga league cup championship championships olympics games
football festival award awards prize act treaty accord accords agreement convention protocol war wars operation week month year
era revolution movement deal amendment budget report study survey index real atletico deportivo sporting inter bayern borussia olympique dynamo spartak summit conference forum street sunday
`);
