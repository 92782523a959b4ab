import { describe, expect, it } from 'vitest';
import { compileWhen } from '../../../lib/compile/compile-when';
import { timeTicks } from '../../../lib/scene/time-ticks';
import { ownNote, timeline } from '../../../lib/scene/timeline';
import type { Story } from '../../../lib/story/story';
import { timeRange } from '../../../lib/story/time-range';
import { timeOf } from '../view/time-of';
import { firstStory } from './first-story';

const story = await firstStory();
const all = timeline(story, null, false);
const row = (line: ReturnType<typeof timeline>, id: string) => line.rows.find(({ entity }) => entity.id === id);

describe('the timeline', () => {
  it('has every event of the story once, in order, and says which have no date', () => {
    const events = story.entities.filter((entity) => entity.kind === 'event').map(({ id }) => id);
    const shown = [...all.rows.map(({ entity }) => entity), ...all.undated].filter(({ kind }) => kind === 'event');
    expect(shown.map(({ id }) => id).sort()).toEqual(events.sort());
    expect(all.undated.map(({ id }) => id)).toEqual(['crackdown', 'capture']);
    const days = all.rows.map(({ entity: { when } }) => when?.first ?? when?.last ?? '');
    expect(days).toEqual([...days].sort());
  });

  it('breaks its scale between 1991 and 2022', () => {
    const [first, second] = all.scale.cells;
    expect([first?.time.edtf, second?.time.edtf]).toEqual(['1991', '2022']);
    const [gap = 0] = all.scale.breaks;
    expect(gap).toBeGreaterThan(first?.end ?? 1);
    expect(gap).toBeLessThan(second?.start ?? 0);
  });

  it('gives a month and a year their width, and a day a place', () => {
    const [start = 0, end = 0] = row(all, 'mongolia-visit')?.bar ?? [];
    const year = all.scale.cells.find(({ time }) => time.edtf === '2024');
    expect((end - start) / ((year?.end ?? 0) - (year?.start ?? 0))).toBeCloseTo(30 / 366, 3);
    const whole = all.scale.cells.find(({ time }) => time.edtf === '2023');
    expect(row(all, 'warrant')?.bar).toEqual([whole?.start, whole?.end]);
    expect(row(all, 'summit')?.bar).toBeNull();
    expect(row(all, 'visit')?.bar?.[1]).toBe(1);
  });

  it('ends the article’s day before what is announced', () => {
    expect(row(all, 'summit')?.at).toBeGreaterThan(all.now);
    expect(row(all, 'greeting')?.at).toBeLessThan(all.now);
  });

  it('mutes what is outside the chosen time and leaves nothing out', () => {
    const chosen = timeline(story, timeOf('2024'), false);
    expect(chosen.rows).toHaveLength(all.rows.length);
    expect(chosen.rows.filter(({ inside }) => inside).map(({ entity }) => entity.id)).toEqual([
      'remittances-rus-tjk',
      'mongolia-visit',
      'visit-rus-mng',
    ]);
  });

  it('zooms to the chosen time: the others keep their row and have no place', () => {
    const zoomed = timeline(story, timeOf('2025-10-08/2025-10-10'), true);
    expect(zoomed.scale.cells.map(({ time }) => time.edtf)).toEqual(['2025-10-08', '2025-10-09', '2025-10-10']);
    expect(zoomed.rows).toHaveLength(all.rows.length);
    for (const { inside, at } of zoomed.rows) expect(at !== null).toBe(inside);
    expect(timeline(story, null, true)).toEqual(all);
  });

  it('lays out what began before all dates from the very start, and what has no end to the very end', () => {
    const dates = ['../2023', '2024', '2024/..', '2022'];
    const entities = dates.map((edtf, i) => ({ id: `e${i}`, kind: 'event', when: compileWhen(edtf, '2025-10-08') }));
    const dated = timeline({ ...story, entities } as unknown as Story, null, false);
    const bar = (id: string) => row(dated, id)?.bar;
    expect(bar('e0')?.[0]).toBe(0);
    expect(bar('e0')?.[1]).toBeCloseTo(2 / 3, 9);
    expect(bar('e1')).toEqual([expect.closeTo(2 / 3, 9), 1]);
    expect(bar('e2')).toEqual([expect.closeTo(2 / 3, 9), 1]);
    expect(bar('e3')).toEqual([0, expect.closeTo(1 / 3, 9)]);
  });

  it('says a note that three dates share once, and of each date only what is beyond it', () => {
    const noted = (notes: readonly string[]) => {
      const entities = notes.map((note, i) => ({
        id: `e${i}`,
        kind: 'event',
        when: { ...compileWhen('2024', '2025-10-08'), note },
      }));
      return timeline({ ...story, entities } as unknown as Story, null, false);
    };
    expect(noted(['as told', 'as told']).usualNote).toBeNull();
    const { usualNote, rows } = noted(['as told', 'as told; by two', 'as told', 'as told', 'of its own']);
    expect(usualNote).toBe('as told');
    expect(rows.map(({ entity }) => ownNote(entity, usualNote))).toEqual(['', '; by two', '', '', 'of its own']);
    for (const entity of all.undated) expect(ownNote(entity, usualNote)).toBe(entity.when?.note ?? '');
  });
});

it('takes twice the work for twice as many dates', () => {
  const reads = (count: number) => {
    let read = 0;
    const entities = Array.from({ length: count }, (_, n) => {
      const range = timeRange([2000 + (n % 20)]);
      const step = {
        ...range,
        get edtf() {
          read++;
          return range.edtf;
        },
      };
      return { id: `e${n}`, kind: 'event', type: 'other', when: { step, first: step.first, last: step.last } };
    });
    const story = { entities, date: '2020-01-01' } as unknown as Story;
    timeTicks(story, { cells: [], breaks: [] });
    return read;
  };
  expect(reads(200)).toBeGreaterThan(0);
  expect(reads(800)).toBeLessThanOrEqual(reads(200) * 4);
});
