import { checkContext } from './check-context';
import { checkDates } from './check-dates';
import { checkEntities } from './check-entities';
import { checkFigures } from './check-figures';
import { checkIds } from './check-ids';
import { checkLayers } from './check-layers';
import { type Anchors, anchorPassages } from './check-passages';
import { checkReferences } from './check-references';
import { checkSeries } from './check-series';
import { checkStops } from './check-stops';
import type { Draft } from './draft';
import { type Issue, quoted } from './issue';
import type { SeriesRows } from './read-series';
import type { SeriesText } from './series-text';
import type { CountryFacts } from './story';

export interface StoryContext {
  /** The folder's name. */
  readonly slug: string;
  readonly articleSha256: string;
  readonly paragraphs: readonly string[];
  readonly countryFacts: (iso3: string) => CountryFacts | null;
  readonly seriesText: SeriesText;
}

/** All that a schema cannot say, of as much of the file as the schema lets pass. */
export function checkStory(
  draft: Draft,
  given: StoryContext,
): { issues: Issue[]; anchors: Anchors; series: ReadonlyMap<string, SeriesRows | null> } {
  const issues: Issue[] = [];
  const context = checkContext(draft, given.paragraphs, given.countryFacts, given.seriesText, issues);
  const { report } = context;
  if (draft.slug !== null && draft.slug !== given.slug) {
    report('slug-mismatch', 'slug', quoted(draft.slug), `${quoted(given.slug)}, the folder's name`);
  }
  if (draft.sha256 !== null && draft.sha256 !== given.articleSha256) {
    report(
      'article-changed',
      'article.sha256',
      draft.sha256,
      `${given.articleSha256}, the sum of article.txt as it is now`,
    );
  }
  const newest = Math.max(...(draft.changes ?? []).map((change) => change.revision));
  if (draft.changes && draft.revision !== null && draft.revision !== newest) {
    report('revision-mismatch', 'revision', String(draft.revision), `${newest}, the newest revision in changes`);
  }
  checkIds(context);
  checkReferences(context);
  const anchors = anchorPassages(context, issues);
  checkDates(context);
  checkEntities(context);
  checkLayers(context);
  checkSeries(context, issues);
  checkFigures(context);
  checkStops(context);
  return { issues, anchors, series: context.series };
}
