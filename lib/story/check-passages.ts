import { anchorPassage, type PassageQuote } from './anchor-passage';
import type { CheckContext } from './check-context';
import type { EntityFile } from './draft';
import { type Issue, quoted } from './issue';
import { NEAR_TEXT_CELLS } from './near-text';
import type { Passage } from './story';

/** The span of each quote of the draft, by the quote itself. Quotes that match nothing or several are not in it. */
export type Anchors = ReadonlyMap<PassageQuote, Passage>;

export function anchorPassages(context: CheckContext, issues: Issue[]): Anchors {
  const { draft, paragraphs, report } = context;
  const anchors = new Map<PassageQuote, Passage>();
  const budget = { cells: NEAR_TEXT_CELLS };
  const anchor = (quote: PassageQuote, path: string) => {
    const result = anchorPassage(quote, paragraphs, path, budget);
    if (result.ok) anchors.set(quote, result.value);
    else issues.push(...result.issues);
  };

  for (const { value, path } of draft.entities) {
    if (!value) continue;
    value.passages.forEach((quote, index) => {
      anchor(quote, `${path}.passages[${index}]`);
    });
    for (const [quote, at] of writtenQuotes(value)) anchor(quote, `${path}.${at}`);
    checkOnce(value, path, anchors, context);
  }
  for (const { value, path } of draft.times) if (value) anchor(value.passage, `${path}.passage`);
  draft.captions.forEach((paragraph, index) => {
    if (paragraphs[paragraph - 1] !== undefined) return;
    const expected = `a number from 1 to ${paragraphs.length}`;
    report('unknown-paragraph', `captions[${index}]`, `no paragraph ${paragraph}`, expected);
  });
  return anchors;
}

/** Where the amounts of an entity are written, with their paths. */
function writtenQuotes(entity: EntityFile): [PassageQuote, string][] {
  if (entity.kind === 'figure') return [[entity.figure.written, 'figure.written']];
  if (entity.kind !== 'flow') return [];
  return entity.figures.map((figure, index) => [figure.written, `figures[${index}].written`]);
}

function checkOnce(entity: EntityFile, path: string, anchors: Anchors, { report }: CheckContext): void {
  const seen = new Set<string>();
  entity.passages.forEach((quote, index) => {
    const passage = anchors.get(quote);
    if (!passage) return;
    const key = `${passage.paragraph}.${passage.start}-${passage.end}`;
    if (seen.has(key)) {
      report('duplicate-passage', `${path}.passages[${index}]`, `${quoted(quote.exact)} again`, 'each span once');
    }
    seen.add(key);
  });
}
