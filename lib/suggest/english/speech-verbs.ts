const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Verbs of saying, in the forms that stand beside a speaker. */
export const SPEECH_VERBS = words(`
said says say saying told tells tell telling added adds adding explained explains announced announces warned warns warning insisted insists
noted notes stressed stresses argued argues claimed claims claiming admitted admits declared declares stated states remarked commented
comments replied recalled recalls wrote writes writing tweeted tweets posted asked asks suggested suggests confirmed confirms concluded
concludes continued continues joked emphasized emphasised pointed acknowledged observed reported reports testified urged urges vowed
promised pledged predicted reiterated quipped complained conceded described describes describing called calls calling branding branded
denounced dismissed hailed praised condemned quoted cautioned boasted countered lamented shouted answered agrees agreed believes thinks criticized criticised slammed blasted welcomed defended
`);

/** Pronouns of a speaker, with what they can stand for. */
export const PRONOUNS: ReadonlyMap<string, 'person' | 'body' | 'any'> = new Map([
  ['he', 'person'],
  ['she', 'person'],
  ['it', 'body'],
  ['they', 'any'],
]);

/** They keep distance from what is said. */
export const HEDGES = words(
  'claimed claims claiming suggested suggests alleged alleges insinuated allegedly apparently believes believed believe suspect suspects suspected purportedly reportedly',
);

/** Verbs after which what is said follows without "that": he said it rained. */
export const REPORTS = words(`
said says say saying believe believes believed fears feared suspect suspects suspected confirmed confirms suggested suggests claimed claims reported
reports added adds warned warns insisted insists argued argues admitted admits stressed stresses estimates estimated hopes hoped thinks thought
denied denies stress warn argue insist claim estimate deny fear hope think predict acknowledged acknowledges announced announces stated states declared declares predicted predicts noted notes explained explains
`);
/** Verbs that report only with "that" or "to": they agreed that, told media that. */
export const REPORTS_WITH_THAT = words(`
told tell tells telling informed agree agrees agreed adding reassured reassuring promised promises pledged vowed pointed concluded recalled testified
saying claiming warning insisting arguing noting stressing announcing suggesting worried concerned convinced reiterated emphasized emphasised
learned learnt found showed shows ruled assured
`);
/** Time and manner between a verb of saying and what is said: said yesterday that, said on October 8. */
export const BETWEEN = words(
  'yesterday today tomorrow monday tuesday wednesday thursday friday saturday sunday later earlier also again publicly repeatedly recently',
);
