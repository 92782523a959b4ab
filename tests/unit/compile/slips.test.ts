import { describe, expect, it } from 'vitest';
import { formatIssue } from '../../../lib/compile/issue';
import {
  articleText,
  compileChanged,
  compileText,
  entityOf,
  issuesOf,
  type Loose,
  sha256,
  storyJson,
  wordsOf,
} from './fixture';

/** What is told of the story after `change`, without its lines. */
const told = (change: (story: Loose) => void) => issuesOf(compileChanged(change)).map(wordsOf);

type Slip = readonly [name: string, change: (story: Loose) => void, cure: string];

/** What people write by mistake, and what the check answers. */
const SLIPS: readonly Slip[] = [
  ['two letters of a country', (s) => (s.entities[0].placement.country = 'NO'), 'did you mean "NOR"?'],
  ['a country in small letters', (s) => (s.entities[0].placement.country = 'nor'), 'did you mean "NOR"?'],
  ['a misspelt key', (s) => rename(s.entities[0], 'passages', 'pasages'), 'did you mean "passages"?'],
  ['a key of another format', (s) => (s.entities[0].description = 'A country.'), 'did you mean "summary"?'],
  ['a key one level too high', (s) => (s.entities[0].country = 'NOR'), '"country" belongs inside "placement"'],
  ['a misspelt id', (s) => (s.layers[0].items[1].entity = 'olso'), 'did you mean "oslo"?'],
  ['a misspelt source', (s) => (s.entities[0].sources = ['gazeteer']), 'did you mean "gazetteer"?'],
  ['a misspelt kind', (s) => (s.entities[0].kind = 'plase'), 'did you mean "place"?'],
  ['a kind by another name', (s) => (entityOf(s, 'kari-holm').kind = 'people'), 'did you mean "person"?'],
  ['American spelling', (s) => (entityOf(s, 'ferry-council').kind = 'organization'), 'did you mean "organisation"?'],
  ['a day in words', (s) => (s.date = '4 May 2024'), 'did you mean "2024-05-04"?'],
  ['a day in American words', (s) => (s.date = 'May 4, 2024'), 'did you mean "2024-05-04"?'],
  ['a day with points', (s) => (s.date = '4.5.2024'), 'did you mean "2024-05-04"?'],
  ['a day with strokes', (s) => (s.date = '2024/5/4'), 'did you mean "2024-05-04"?'],
  ['a time of day', (s) => (s.sources[0].date = '2024-05-04T10:00'), 'did you mean "2024-05-04"?'],
  ['ends in the wrong order', (s) => (s.sources[0].date = '2024/2023'), 'did you mean "2023/2024"?'],
  ['a range in words', (s) => (s.sources[0].date = '3 May 2024 – 5 May 2024'), 'did you mean "2024-05-03/2024-05-05"?'],
  ['an id with capitals', (s) => (s.stops = [stop({ id: 'Oslo Talks' })]), 'did you mean "oslo-talks"?'],
  ['an id with an underscore', (s) => (s.stops = [stop({ id: 'oslo_talks' })]), 'did you mean "oslo-talks"?'],
  ['a name for an id', (s) => (entityOf(s, 'stay-cheap').claim.speaker = 'Kari Holm'), 'did you mean "kari-holm"?'],
  [
    'an address without https',
    (s) => (s.article.url = 'example.org/ferry'),
    'did you mean "https://example.org/ferry"?',
  ],
  ['a number as text', (s) => (s.defaults.camera.zoom = '4'), 'write 4, without quotation marks'],
  ['text as a number', (s) => (s.changes[0].text = 2024), 'write "2024", in quotation marks'],
  ['a passage as text', (s) => (s.entities[1].passages[0] = 'Denmark'), 'write {"exact":"Denmark"}'],
  ['passages as text', (s) => (s.entities[1].passages = 'Denmark'), 'write [{"exact":"Denmark"}]'],
  ['a date as text', (s) => (entityOf(s, 'ferry-summit').when = '2024-05-03'), 'write {"edtf":"2024-05-03"}'],
  ['one passage without its list', (s) => (s.entities[1].passages = { exact: 'Denmark' }), 'put it into a list: [ … ]'],
  ['one id without its list', (s) => (s.entities[0].sources = 'gazetteer'), 'write ["gazetteer"]'],
  [
    'a placement without kind',
    (s) => delete entityOf(s, 'oslo').placement.kind,
    'it is "kind": "point" or "kind": "city"',
  ],
  ['a placement as text', (s) => (entityOf(s, 'ferry-summit').placement = 'oslo'), 'write {"kind":"at","at":"oslo"}'],
  ['a placement as a name', (s) => (s.entities[0].placement = 'NO'), 'write {"kind":"country","country":"NOR"}'],
  [
    'a pair as an object',
    (s) => (entityOf(s, 'oslo').placement.lonLat = { lat: 59.9, lon: 10.7 }),
    'write [10.7,59.9]',
  ],
  ['latitude first', (s) => (entityOf(s, 'oslo').placement.lonLat = [10.7, 129.9]), 'did you mean [129.9,10.7]?'],
  ['decimal commas', (s) => (entityOf(s, 'oslo').placement.lonLat = [10, 75, 59, 91]), 'did you mean [10.75,59.91]?'],
  ['a height', (s) => (entityOf(s, 'oslo').placement.lonLat = [10, 59, 12]), 'leave the height out'],
  ['paragraph 0', (s) => (s.captions = [0]), 'it counts from 1'],
  ['the paragraph before', (s) => (entityOf(s, 'both-shores').passages[0].paragraph = 1), 'write "paragraph": 2'],
  ['null', (s) => (s.entities[0].summary = null), 'leave the field out where there is nothing to say'],
  ['curly marks', (s) => quote(s, "Iceland’s 'harbour'"), 'other quotation marks: write it as there'],
  ['double spaces', (s) => quote(s, 'met  in Oslo'), 'other spaces: write it as there'],
  ['a no-break space', (s) => quote(s, 'met\u00a0in Oslo'), 'other spaces: write it as there'],
  ['a hyphen for a dash', (s) => quote(s, 'small-or'), 'other dashes: write it as there'],
];

function rename(thing: Loose, from: string, to: string): void {
  thing[to] = thing[from];
  delete thing[from];
}
function quote(story: Loose, exact: string): void {
  entityOf(story, 'ferry-summit').passages.push({ exact });
}
function stop(fields: object): object {
  return { id: 'first', title: 'First', paragraphs: [1, 1], view: 'l=summit', ...fields };
}

describe('a slip', () => {
  const article = `${articleText.trim()}\nIceland's “harbour” is small – small—or tiny.`;
  const problems = (change: (story: Loose) => void): string[] => {
    const story: Loose = JSON.parse(storyJson);
    story.article.sha256 = sha256(article);
    change(story);
    return issuesOf(compileText(JSON.stringify(story), article)).map(wordsOf);
  };

  it.each(SLIPS)('is answered with what to write: %s', (_, change, cure) => {
    expect(problems(change).join('\n')).toContain(cure);
  });

  it('is told in words of people, not of types', () => {
    const all = SLIPS.flatMap(([, change]) => problems(change)).join('\n');
    expect(all).not.toMatch(/\b(tuple|string|int|array|undefined|regex|pattern|enum|literal)\b/);
    expect(all).not.toContain('[object');
  });

  it('is not told where there is nothing to mend', () => {
    expect(told(() => {})).toEqual([]);
  });
});

describe('one problem', () => {
  it('does not hide another one of the same thing', () => {
    expect(
      told((s) => {
        const summit = entityOf(s, 'ferry-summit');
        summit.knd = summit.kind;
        delete summit.kind;
        summit.name = 5;
        summit.passages[0] = 'met in Oslo on 4 May 2024';
        summit.when.edtf = '2023-02-29';
        summit.placement.at = 'olso';
      }).map((one) => one.replace(/; expected: .*?(?=;|$)/, '')),
    ).toEqual([
      'story.json entity "ferry-summit", kind: nothing; "knd" is no key',
      'story.json entity "ferry-summit", knd: no such key: "knd"',
      'story.json entity "ferry-summit", name: 5; write "5", in quotation marks',
      'story.json entity "ferry-summit", passages 1: "met in Oslo on 4 May 2024"; write {"exact":"met in Oslo on 4 May 2024"}',
      'story.json entity "ferry-summit", placement, at: no entity "olso"; did you mean "oslo"?',
      'story.json entity "ferry-summit", passages 1, exact: not in the article: "met in Oslo on 4 May 2024"; near: "met in Oslo on 3 May 2024"',
      'story.json entity "ferry-summit", when, edtf: "2023-02-29"',
    ]);
  });

  it('of what is not known makes none of what depends on it', () => {
    expect(told((s) => (entityOf(s, 'oslo').placement = 7))).toHaveLength(1);
    expect(told((s) => (s.layers[0].asOf = {}))).toHaveLength(1);
    expect(told((s) => (s.entities[0].passages = 7))).toHaveLength(1);
    expect(told((s) => delete entityOf(s, 'payments').figures[0].written)).toHaveLength(1);
  });
});

describe('the place of a problem', () => {
  const pretty = JSON.stringify(JSON.parse(storyJson), null, 2);
  const lineOf = (text: string, words: string) => text.slice(0, text.indexOf(words)).split('\n').length;

  it.each([
    ['\n', 'lines that end with a line feed'],
    ['\r\n', 'lines of Windows'],
  ])('is its line and column, in lists within lists, with %j: %s', (end) => {
    const text = pretty.replace('"met in Oslo on 3 May', '"met in Oslo on 5 May').replace('"gazetteer"', '"Gazetteer"');
    const issues = issuesOf(compileText(text.replaceAll('\n', end)));
    const wrong = issues.find(({ code }) => code === 'quote-not-found');
    const line = lineOf(text, '"met in Oslo on 5 May');
    expect([wrong?.line, wrong?.column]).toEqual([line, (text.split('\n')[line - 1] ?? '').indexOf('"met') + 1]);
    expect(wrong && formatIssue(wrong)).toContain(`story.json line ${line}, column`);
    expect(issues.find(({ code }) => code === 'wrong-format')?.line).toBe(lineOf(text, '"Gazetteer"'));
  });

  it('is where a field belongs that is missing, and the file’s own line behind mended slips', () => {
    const text = pretty.replace(/ {2}"title": .*\n/, '').replace(/("slug": "ferry-talks"),/, '$1');
    const [comma, missing] = issuesOf(compileText(text));
    expect([comma?.code, comma?.line]).toEqual(['json-syntax', lineOf(text, '"slug"')]);
    expect([missing?.path, missing?.line]).toEqual(['title', 1]);
  });

  it('is the entity’s id for people, and counts from 1', () => {
    const [issue] = issuesOf(compileChanged((s) => (entityOf(s, 'ferry-summit').passages[0].exact = 'met in Rome')));
    expect(issue?.path).toBe('entities[7].passages[0].exact');
    expect(issue && formatIssue(issue)).toMatch(
      /^story\.json line \d+, column \d+, entity "ferry-summit", passages 1, exact: /,
    );
    expect(told((s) => delete s.entities[0].id)[0]).toContain('story.json entities 1, id: nothing');
  });
});

describe('words of a template', () => {
  const filled = (change: (story: Loose) => void) =>
    issuesOf(compileChanged(change)).map(({ code, path }) => [code, path]);

  it.each<[string, (story: Loose) => void, string]>([
    ['what is to be filled in', (s) => (s.rights.terms = 'To be filled in: the terms.'), 'rights.terms'],
    ['an address of example.org', (s) => (s.article.url = 'https://example.org/'), 'article.url'],
    ['one below example.com', (s) => (s.sources[0].url = 'http://www.example.com/a'), 'sources[0].url'],
  ])('are a problem in what is published, and none in a draft: %s', (_, change, path) => {
    expect(filled(change)).toEqual([['placeholder', path]]);
    expect(
      filled((s) => {
        change(s);
        s.state = 'draft';
      }),
    ).toEqual([]);
  });

  it('may stand in the article, and in other addresses', () => {
    expect(filled((s) => (s.article.url = 'https://example.org.uk/'))).toEqual([]);
    expect(filled((s) => (s.article.url = 'https://paper.example/?at=example.org'))).toEqual([]);
  });
});
