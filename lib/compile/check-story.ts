import type { Block } from '../story/paragraph-shape';
import { parseTime } from '../story/time-range';
import { type Anchors, anchorPassages } from './anchor-passage';
import { checkBlocks } from './check-blocks';
import { type BaseMapLookups, type CheckContext, checkContext } from './check-context';
import { checkEntities, checkFigures, checkIds } from './check-entities';
import { checkExtracts } from './check-extracts';
import { checkLangs } from './check-langs';
import { checkLayers, checkStops } from './check-layers';
import { checkLinks } from './check-links';
import { checkPictures } from './check-pictures';
import { checkReferences } from './check-references';
import { checkSeries } from './check-series';
import { dateMeant } from './date-meant';
import { type Draft, isDoubtful, type PictureEntry } from './draft';
import type { Extracts } from './extracts';
import { type Issue, quoted } from './issue';
import { figuresOf } from './operands';
import { readEdtf } from './read-edtf';
import type { GeometryText } from './read-geometry';
import type { PictureFile, PictureFiles } from './read-picture';
import type { SeriesRows, SeriesText } from './read-series';

export interface StoryContext extends BaseMapLookups {
  /** The folder's name. */
  readonly slug: string;
  readonly articleSha256: string;
  readonly paragraphs: readonly string[];
  readonly seriesText: SeriesText;
  readonly geometryText: GeometryText;
  readonly pictureFiles: PictureFiles;
}

/** All that a schema cannot say, of as much of the file as the schema lets pass. */
export function checkStory(
  draft: Draft,
  given: StoryContext,
): {
  issues: Issue[];
  anchors: Anchors;
  blocks: ReadonlyMap<number, Block>;
  pictures: ReadonlyMap<PictureEntry, PictureFile>;
  /** Null where the whole text is shown. */
  extracts: Extracts | null;
  series: ReadonlyMap<string, SeriesRows | null>;
  shape: CheckContext['shape'];
} {
  const issues: Issue[] = [];
  const context = checkContext(draft, given.paragraphs, given, issues);
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
      `after an edit of the text: npm run story -- reanchor ${given.slug}`,
    );
  }
  const newest = Math.max(...(draft.changes ?? []).map((change) => change.revision));
  if (draft.changes && draft.revision !== null && draft.revision !== newest) {
    report('revision-mismatch', 'revision', String(draft.revision), `${newest}, the newest revision in changes`);
  }
  checkIds(context);
  checkReferences(context);
  const anchors = anchorPassages(context, issues);
  checkLangs(context, anchors);
  checkLinks(context, anchors);
  const blocks = checkBlocks(context);
  const pictures = checkPictures(context, blocks, given.pictureFiles);
  const extracts = checkExtracts(context, anchors);
  checkDates(context);
  checkEntities(context);
  checkLayers(context);
  checkSeries(context, issues);
  checkFigures(context);
  checkStops(context);
  return {
    issues: issues.filter((issue) => !isDoubtful(issue, draft)),
    anchors,
    blocks,
    pictures,
    extracts,
    series: context.series,
    shape: context.shape,
  };
}

/** Every EDTF date is possible, and those that become links can stand in a link. */
function checkDates(context: CheckContext): void {
  const { draft, report } = context;
  const check = (edtf: string | undefined, path: string): boolean => {
    const fault = edtf === undefined ? null : readEdtf(edtf);
    if (edtf === undefined || typeof fault !== 'string') return true;
    const expected =
      fault === 'reversed-dates' ? 'the earlier end first' : 'an EDTF date, e.g. 2025-10-08, 2024-09, 2024/..';
    const meant = fault === 'reversed-dates' ? edtf.split('/').reverse().join('/') : dateMeant(edtf);
    const isDate = meant !== null && typeof readEdtf(meant) !== 'string';
    report(fault, path, quoted(edtf), expected, isDate ? `did you mean "${meant}"?` : undefined);
    return false;
  };

  for (const { value, path } of draft.entities) {
    check(value?.when?.edtf, `${path}.when.edtf`);
    if (value && 'asOf' in value.placement) check(value.placement.asOf, `${path}.placement.asOf`);
    if (value) {
      figuresOf(value).forEach(({ beside }, index) => {
        const at = value.kind === 'figure' ? `${path}.figure` : `${path}.figures[${index}]`;
        beside.forEach((one, n) => {
          check(one.asOf, `${at}.beside[${n}].asOf`);
        });
      });
    }
    value?.context.forEach((fact, index) => {
      check(fact.asOf, `${path}.context[${index}].asOf`);
    });
  }
  for (const { value, path } of draft.layers) check(value?.asOf, `${path}.asOf`);
  for (const { value, path } of draft.sources) check(value?.date, `${path}.date`);
  for (const { value, path } of draft.series) check(value?.asOf, `${path}.asOf`);
  for (const { value, path } of draft.times) {
    const edtf = value?.edtf ?? undefined;
    if (edtf === undefined || !check(edtf, `${path}.edtf`) || parseTime(edtf)) continue;
    const expected = 'a date, month, year or interval without ?, ~ or X; or null';
    report('time-not-linkable', `${path}.edtf`, quoted(edtf), expected);
  }
}
