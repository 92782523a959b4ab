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
