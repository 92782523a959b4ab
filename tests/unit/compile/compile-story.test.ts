import { describe, expect, it } from 'vitest';
import { formatIssue } from '../../../lib/compile/issue';
import { timeOf } from '../view/time-of';
import { compileChanged, compileText, entityOf, issuesOf, storyJson, validStory, wordsOf } from './fixture';
import { MALFORMED } from './malformed-stories';

describe('a malformed story', () => {
  it.each(MALFORMED)(
    'with %s is refused with its code and path, in words that change only on purpose',
    (_, change, code, path) => {
      const issues = issuesOf(compileChanged(change));
      expect(issues.map((issue) => [issue.code, issue.path])).toContainEqual([code, path]);
      for (const issue of issues)
        expect(formatIssue(issue)).toMatch(/^(story\.json|article\.txt).*: .+; (expected|near): .+$/);
      expect(issues.map(wordsOf)).toMatchSnapshot();
    },
  );

  it('is told all its problems at once, those of the schema and those of the text together', () => {
    const result = compileChanged((story) => {
      delete story.title;
      story.entities[0].passages[0].exact = 'Norwey';
      story.entities[9].rank = 'captain';
      story.layers[1].items[0].entity = 'payment';
      story.sources[0].date = '2024-13';
    });
    expect(
      issuesOf(result)
        .map((issue) => `${issue.code} ${issue.path}`)
        .sort(),
    ).toEqual([
      'entity-in-no-layer entities[12]',
      'impossible-date sources[0].date',
      'missing-field title',
      'quote-not-found entities[0].passages[0].exact',
      'unknown-entity layers[1].items[0].entity',
      'unknown-key entities[9].rank',
    ]);
  });

  it('has a title for its first view or none, of at most 60 characters', () => {
    const titled = (title: string) =>
      compileChanged((story) => {
        story.defaults.title = title;
      });
    expect(titled('Who sails where')).toMatchObject({ ok: true, value: { defaults: { title: 'Who sails where' } } });
    expect('title' in validStory().defaults).toBe(false);
    expect(issuesOf(titled('x'.repeat(61))).map(({ code, path }) => [code, path])).toEqual([
      ['wrong-length', 'defaults.title'],
    ]);
  });

  it('does not make an entity unknown because one of its fields is wrong', () => {
    const codes = issuesOf(compileChanged((story) => delete entityOf(story, 'kari-holm').role)).map(
      (issue) => issue.code,
    );
    expect(codes).toEqual(['missing-field']);
  });

  it('leaves Object.prototype as it was', () => {
    const before = Reflect.ownKeys(Object.prototype);
    const poison = `{"__proto__": {"polluted": 1}, "constructor": {"prototype": {"polluted": 1}}, ${storyJson.trim().slice(1)}`;
    expect(issuesOf(compileText(poison)).map((issue) => [issue.code, issue.path])).toEqual([
      ['forbidden-key', '__proto__'],
      ['forbidden-key', 'constructor'],
      ['forbidden-key', 'constructor.prototype'],
    ]);
    expect(Reflect.ownKeys(Object.prototype)).toEqual(before);
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });
});

describe('a valid story', () => {
  const story = validStory();
  const entity = (id: string) => story.entities.find((one) => one.id === id);

  it('compiles to plain JSON that is the same after a trip through text', () => {
    expect(JSON.parse(JSON.stringify(story))).toEqual(story);
  });

  it('has the stops with their views read', () => {
    const stops = [{ id: 'money', title: 'Money', paragraphs: [2, 3], view: 't=2023&l=money&s=payments' }];
    const result = compileChanged((file) => Object.assign(file, { stops }));
    const view = { camera: story.defaults.camera, time: timeOf('2023'), layers: ['money'], selection: 'payments' };
    expect(result.ok && result.value.stops).toMatchObject([{ ...stops[0], view }]);
    expect(story.stops).toEqual([]);
  });

  it('keeps every paragraph verbatim and knows which are captions', () => {
    expect(story.paragraphs.map((paragraph) => paragraph.kind)).toEqual(['text', 'text', 'text', 'caption']);
    expect(story.paragraphs[0]?.text).toBe(
      'Ministers of Norway and Denmark met in Oslo on 3 May 2024 for a ferry summit.',
    );
  });

  it('places what stands with a place where the place is, and names the place', () => {
    expect(entity('ferry-summit')?.placement).toEqual({
      kind: 'city',
      lonLat: [10.75, 59.91],
      country: 'NOR',
      at: 'oslo',
    });
  });

  it('places at country level what stands with a country', () => {
    const result = compileChanged((file) => {
      entityOf(file, 'next-talks').placement = { kind: 'at', at: 'nor' };
    });
    expect(result.ok && result.value.entities.find(({ id }) => id === 'next-talks')?.placement).toEqual({
      kind: 'country',
      country: 'NOR',
      at: 'nor',
    });
  });

  it('holds the facts of every country that it names', () => {
    expect(Object.keys(story.countries)).toEqual(['DNK', 'NOR', 'SWE']);
  });

  it('tells what is announced from what has been', () => {
    expect(entity('ferry-summit')?.when?.announced).toBe(false);
    expect(entity('next-talks')?.when).toEqual({
      edtf: '2024-05-06',
      first: '2024-05-06',
      last: '2024-05-06',
      step: timeOf('2024-05-06'),
      precision: 'day',
      said: { date: [2024, 5, 6] },
      note: 'Announced.',
      announced: true,
    });
  });

  it('gives passages in document order, whatever the order in the file', () => {
    const result = compileChanged((file) => entityOf(file, 'oslo').passages.reverse());
    const oslo = result.ok ? result.value.entities.find(({ id }) => id === 'oslo') : undefined;
    expect(oslo?.passages.map(({ paragraph }) => paragraph)).toEqual([1, 3]);
  });

  it('finds a figure where it is written, also when no passage is given', () => {
    const figure = entity('five-million');
    expect(figure?.passages).toEqual([{ paragraph: 2, start: 89, end: 98 }]);
    expect(figure?.kind === 'figure' && figure.figure.written).toBe('about $5m');
  });
});
