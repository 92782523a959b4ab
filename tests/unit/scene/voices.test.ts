import { describe, expect, it } from 'vitest';
import { speakersOf } from '../../../lib/scene/voices';
import { voicesDiagram } from '../../../lib/scene/voices-diagram';
import { firstStory } from './first-story';

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
      'Mohammed (name changed)',
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
    expect(of('Mohammed (name changed)')?.statements.map(({ id }) => id)).toEqual(['q-mohammed']);
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
});
