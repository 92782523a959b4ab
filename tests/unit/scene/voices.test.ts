import { describe, expect, it } from 'vitest';
import { speakersOf, voicesDiagram } from '../../../lib/scene/voices';
import { entityOf, firstStory } from './first-story';

const story = await firstStory();
const speakers = speakersOf(story);
const of = (name: string) => speakers.find((speaker) => speaker.name === name);
const everything = speakers.flatMap(({ statements }) => statements.flatMap((one) => [one, ...one.parts]));

describe('who says what in the first story', () => {
  it('is in the order of the text, the article last', () => {
    expect(speakers.map(({ name }) => name)).toEqual([
      'Human Rights Watch',
      'Andrei Belousov',
      'Yuri Ushakov',
      'Alisher Ilkhamov',
      'Temur Umarov',
      'Mohammed',
      'A Ukrainian officer',
      'The article',
    ]);
    expect(speakers.map(({ isArticle }) => isArticle)).toEqual([...Array(7).fill(false), true]);
  });

  it('loses no statement: 11 quotations and 27 claims', () => {
    expect(everything).toHaveLength(38);
    expect(everything.filter(({ claim }) => claim.isQuotation)).toHaveLength(11);
    expect(new Set(everything.map(({ id }) => id)).size).toBe(38);
  });

  it('keeps a claim with the quotation that it stands in', () => {
    expect(of('Temur Umarov')?.statements.map(({ id, parts }) => [id, parts.map((part) => part.id)])).toEqual([
      ['q-umarov-1', ['c-control']],
      ['q-umarov-2', ['c-scale']],
      ['q-umarov-3', ['c-identity', 'c-contradiction']],
      ['q-umarov-4', ['c-cautious']],
    ]);
    expect(of('Human Rights Watch')?.statements.map(({ id }) => id)).toEqual(['c-hrw']);
    expect(of('Mohammed')?.statements.map(({ id }) => id)).toEqual(['q-mohammed']);
  });

  it('has what each says in the order of the text', () => {
    for (const { statements } of speakers) {
      const places = statements.map(({ passage }) => [passage?.paragraph ?? 0, passage?.start ?? 0] as const);
      expect(places).toEqual([...places].sort(([a, x], [b, y]) => a - b || x - y));
    }
  });

  it('takes of two on the same words the quotation for the whole, whichever comes first', () => {
    const [quotation, claim] = ['q-umarov-1', 'c-control'].map((id) => entityOf(story, id));
    if (!quotation || !claim) throw new Error('no such statements');
    const alike = { ...claim, passages: quotation.passages };
    for (const both of [
      [quotation, alike],
      [alike, quotation],
    ]) {
      const others = story.entities.filter(({ id }) => id !== quotation.id && id !== claim.id);
      const said = speakersOf({ ...story, entities: [...both, ...others] });
      const [first] = said.find(({ name }) => name === 'Temur Umarov')?.statements ?? [];
      expect([first?.id, first?.parts.map(({ id }) => id)]).toEqual([quotation.id, [claim.id]]);
    }
  });

  it('says where the speaker’s organisation sits where the story knows it', () => {
    const seats = speakers.flatMap(({ name, seat }) => (seat ? [[name, seat.organisation, seat.place]] : []));
    expect(seats).toEqual([
      ['Andrei Belousov', 'rus-mod', 'rus'],
      ['Alisher Ilkhamov', 'cadd', 'gbr'],
      ['Temur Umarov', 'carnegie', 'berlin'],
    ]);
  });

  it('shows what bears on what from both sides', () => {
    const bears = (id: string) => everything.find((one) => one.id === id)?.bearings.map((bearing) => bearing.id);
    expect(bears('c-hrw')).toEqual(['c-not-act']);
    expect(bears('c-not-act')).toEqual(['c-hrw']);
  });
});

describe('the diagram of voices', () => {
  const { lines, channels, paragraphs, height, speakers: names } = voicesDiagram(story);

  it('has each statement on one line from its speaker through its channel to its paragraph', () => {
    expect(lines.flatMap(({ ids }) => ids).sort()).toEqual(everything.map(({ id }) => id).sort());
    for (const line of lines) {
      for (const id of line.ids) {
        const said = everything.find((one) => one.id === id);
        expect(names[line.speaker]?.speaker.name).toBe(said?.claim.speakerName);
        expect(line.paragraph).toBe(said?.passage?.paragraph);
        expect(line.channel === null).toBe(said?.claim.channel === undefined);
      }
    }
  });

  it('names a channel once, and says where the article does not name it', () => {
    expect(channels.map(({ name }) => name).sort()).toEqual([
      'Al Jazeera',
      'Azattyk',
      'Russia’s Defence Ministry',
      'caption of the picture',
      'its own statement, 8 October',
      'media, 8 October',
    ]);
    const implied = lines.filter((line) => line.implied).map(({ paragraph }) => paragraph);
    expect(implied.sort()).toEqual([16, 20]);
  });

  it('keeps names and channels apart and inside', () => {
    for (const column of [names, channels, paragraphs]) {
      const ys = column.map(({ y }) => y).sort((a, b) => a - b);
      expect(ys[0]).toBeGreaterThan(0);
      expect(ys.at(-1)).toBeLessThan(height);
      expect(new Set(ys).size).toBe(ys.length);
    }
  });

  it('spreads speakers evenly and paragraphs in rows, each as high as a target', () => {
    const apart = (ys: readonly number[]) => ys.slice(1).map((y, i) => y - (ys[i] ?? 0));
    const step = apart(paragraphs.map(({ y }) => y));
    for (const one of step) expect(one).toBeCloseTo(step[0] ?? 0, 6);
    expect(Math.min(...step)).toBeGreaterThanOrEqual(24);
    const rooms = apart(names.map(({ y }) => y));
    for (const one of rooms) expect(one).toBeCloseTo(rooms[0] ?? 0, 6);
    expect(Math.min(...rooms)).toBeGreaterThanOrEqual(42);
    // As far from the top as from the foot, under a margin at the top.
    const [first, last] = [names[0]?.y ?? 0, names.at(-1)?.y ?? 0];
    expect(first - 14).toBeCloseTo(height - last, 6);
    expect((paragraphs[0]?.y ?? 0) - 14).toBeCloseTo(height - (paragraphs.at(-1)?.y ?? 0), 6);
  });

  it('puts each channel as near to its paragraphs as its neighbours let it', () => {
    const ys = channels.map(({ y }) => y).sort((a, b) => a - b);
    for (const [i, y] of ys.slice(1).entries()) expect(y - (ys[i] ?? 0)).toBeGreaterThanOrEqual(36 - 1e-6);
    const wanted = channels.map((_, index) => {
      const own = lines.filter(({ channel }) => channel === index);
      return own.reduce((sum, line) => sum + (paragraphs[line.paragraph - 1]?.y ?? 0), 0) / own.length;
    });
    const order = (values: readonly number[]) =>
      values.map((_, i) => i).sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
    expect(order(channels.map(({ y }) => y))).toEqual(order(wanted));
    for (const [i, { y }] of channels.entries()) expect(Math.abs(y - (wanted[i] ?? 0))).toBeLessThan(3 * 36);
  });

  it('shows at a paragraph the forms of what is said there, each once, and leads to the first', () => {
    for (const { n, shapes, passage } of paragraphs) {
      const here = everything.filter((one) => one.passage?.paragraph === n);
      expect([...shapes].sort()).toEqual([...new Set(here.map(({ claim }) => claim.shape))].sort());
      expect(passage === null).toBe(here.length === 0);
      if (passage) expect(here.map((one) => one.passage)).toContainEqual(passage);
    }
  });

  it('leads from a channel to what the story knows of it', () => {
    for (const { name, id } of channels) {
      const known = story.entities.find((entity) => entity.id === id);
      if (id !== null) expect(known?.name).toBe(name);
    }
    expect(channels.some(({ id }) => id !== null)).toBe(true);
  });
});

it('has every passage of a statement', () => {
  const second = { paragraph: 20, start: 0, end: 10 };
  const twice = (entity: (typeof story.entities)[number]) =>
    entity.kind === 'statement' ? { ...entity, passages: [...entity.passages, second] } : entity;
  const all = speakersOf({ ...story, entities: story.entities.map(twice) })
    .flatMap(({ statements }) => statements)
    .flatMap((one) => [one, ...one.parts]);
  const statements = story.entities.filter(({ kind }) => kind === 'statement');
  expect(statements.length).toBeGreaterThan(0);
  for (const { id, passages } of statements) {
    const said = all.find((one) => one.id === id);
    expect([said?.passage, ...(said?.again ?? [])]).toEqual([...passages, second]);
  }
});
