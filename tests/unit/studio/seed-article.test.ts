import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { anchorPassage, type PassageQuote } from '@/lib/compile/anchor-passage';
import { formatIssue } from '@/lib/compile/issue';
import { readCountryFacts, readNeighbours } from '@/lib/server/basemap-files';
import { storySlugs } from '@/lib/server/read-story';
import type { Passage } from '@/lib/story/story';
import { decide, openDocument } from '@/lib/studio/document';
import { previewStory } from '@/lib/studio/preview-story';
import { reviewOf } from '@/lib/studio/review';
import { storyFolder } from '@/lib/studio/story-folder';
import { suggestedThings } from '@/lib/studio/suggested-things';
import { accepting, acceptingAll, REVIEW_STEPS, refusing, type Suggestion } from '@/lib/studio/suggestion';
import { overlap } from '@/lib/text/stretch';
import { suggested } from '../suggest/suggested';

const MOST_ACTIONS = 80;

/** What was decided by hand for the first story, which is the measure. */
interface Wanted {
  readonly what: string;
  readonly id: string;
  readonly spans: readonly Passage[];
  /** Whether a suggestion is about it, besides standing where it stands. */
  readonly is: (suggestion: Suggestion) => boolean;
}

const [slug = ''] = storySlugs();
const folder = path.join(process.cwd(), 'data/stories', slug);
const paragraphs = readFileSync(path.join(folder, 'article.txt'), 'utf8').trimEnd().split('\n');
const file = JSON.parse(readFileSync(path.join(folder, 'story.json'), 'utf8'));

function spanOf(quote: PassageQuote): Passage[] {
  const found = anchorPassage(quote, paragraphs, '');
  return found.ok ? [found.value] : [];
}

/** Countries, cities, events in the capital, persons with a name, dates that a link can hold, direct quotations, and the flow of money. */
function wantedOf(): Wanted[] {
  const wanted: Wanted[] = [];
  for (const entity of file.entities) {
    const { id, kind, placement, passages = [], claim, measure, status = '' } = entity;
    const add = (what: string, is: Wanted['is']) => wanted.push({ what, id, spans: passages.flatMap(spanOf), is });
    const isKind = (one: string) => (suggestion: Suggestion) => suggestion.kind === one;
    if (passages.length === 0) continue;
    if (kind === 'place' && placement.kind === 'country')
      add('countries', ({ candidates: [first] }) => first?.thing.id === id);
    if (kind === 'place' && placement.kind === 'city')
      add('cities', ({ candidates: [first] }) => first?.thing.id === id);
    if (kind === 'event' && placement.at === 'dushanbe') add('events in the capital', isKind('event'));
    if (kind === 'person' && !/public figures|anonymous/.test(status)) add('persons', isKind('person'));
    if (kind === 'statement' && claim.form === 'direct' && claim.isQuotation)
      add('direct quotations', isKind('statement'));
    if (kind === 'flow' && measure === 'money' && /-tjk$/.test(id)) add('flow of money', isKind('flow'));
  }
  for (const { passage, edtf } of file.times) {
    if (edtf === null) continue;
    wanted.push({
      what: 'dates',
      id: `${passage.exact} ${edtf}`,
      spans: spanOf(passage),
      is: ({ kind, candidates: [first] }) => kind === 'time' && first?.thing.fields.edtf === edtf,
    });
  }
  return wanted;
}

const stands = (suggestion: Suggestion, { spans }: Pick<Wanted, 'spans'>) =>
  suggestion.mentions.some((mention) =>
    spans.some((span) => span.paragraph === mention.paragraph && overlap(span, mention)),
  );

describe('the first story, from its pasted article', () => {
  it('is there by saying yes and no, in few actions, and passes the check', async () => {
    const wanted = wantedOf();
    let open = openDocument({
      version: 2,
      id: 'seed',
      created: '',
      saved: '',
      paragraphs,
      story: {
        title: file.title,
        lang: 'en',
        date: file.date,
        dateline: file.dateline,
        article: file.article,
        rights: file.rights,
      },
      operations: [],
      done: 0,
    });
    const found = suggested(paragraphs.join('\n'), file.date);
    const review = () => reviewOf(suggestedThings(found, open.decisions), open.decisions);
    // The button, and the one in the list that it opens.
    let actions = 2;
    open = decide(open, acceptingAll(review().sure));
    for (const step of REVIEW_STEPS) {
      const left = review()
        .ofStep(step)
        .filter(({ id }) => review().stateOf(id) === 'suggested');
      // The tab of the step.
      if (left.length > 0) actions++;
      for (const suggestion of left) {
        const isWanted = wanted.some((one) => one.is(suggestion) && stands(suggestion, one));
        const [first] = suggestion.candidates;
        const mentions = review().states.openMentions(suggestion);
        if (mentions.length === 0) continue;
        actions++;
        open = decide(open, isWanted && first ? accepting(first, mentions) : refusing(suggestion, mentions));
      }
    }
    const things = [...open.decisions.things.values()];
    const has = ({ what, id, spans }: Wanted) =>
      things.some((thing) => {
        if (what === 'countries' || what === 'cities') return thing.id === id;
        if (what === 'dates' && thing.fields.edtf !== id.split(' ').at(-1)) return false;
        const kind = { persons: 'person', dates: 'time', 'direct quotations': 'statement', 'flow of money': 'flow' }[
          what
        ];
        return (
          thing.kind === (kind ?? 'event') &&
          thing.spans.some((mine) => spans.some((span) => span.paragraph === mine.paragraph && overlap(span, mine)))
        );
      });
    const counts = [...new Set(wanted.map(({ what }) => what))].map((what) => {
      const all = wanted.filter((one) => one.what === what);
      return { what, found: all.filter(has).length, of: all.length };
    });
    const missed = wanted.filter((one) => !has(one)).map(({ what, id }) => `${what}: ${id}`);
    console.log(`${actions} actions; ${counts.map(({ what, found, of }) => `${what} ${found} of ${of}`).join(', ')}`);
    const all = counts.reduce((sum, { found }) => sum + found, 0);
    expect(all / wanted.length, missed.join('; ')).toBeGreaterThanOrEqual(0.9);
    expect(counts.filter(({ found }) => found === 0)).toEqual([]);
    expect(actions).toBeLessThanOrEqual(MOST_ACTIONS);
    const lookups = { countryFacts: await readCountryFacts(), neighbours: await readNeighbours() };
    const { issues } = previewStory(storyFolder(open.decisions, 'seed'), file.article.sha256, [], lookups);
    expect(issues.map(formatIssue)).toEqual([]);
  });
});
