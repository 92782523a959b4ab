import { describe, expect, it } from 'vitest';
import { compileWhen } from '../../../lib/compile/compile-when';
import { whenIn } from '../../../lib/scene/series-at';
import { positionOf, timeScale } from '../../../lib/scene/time-scale';
import {
  handlesAt,
  nearestSnapPoint,
  nextStep,
  timeHandles,
  timeSteps,
  withHandle,
} from '../../../lib/scene/time-steps';
import { timeTicks } from '../../../lib/scene/time-ticks';
import { dateText, parseTime, timeRange } from '../../../lib/story/time-range';
import { handleWords } from '../../../lib/words/time-label';
import { timeOf } from '../view/time-of';
import { firstStory } from './first-story';

const story = await firstStory();
const steps = timeSteps(story);
const scale = timeScale(steps);
const handles = timeHandles(scale, steps);

/** A story of nothing but dates. */
function dated(...dates: readonly string[]) {
  const entities = dates.map((edtf) => ({ kind: 'event', when: compileWhen(edtf, '2025-10-08') }));
  return { entities } as unknown as Parameters<typeof timeSteps>[0];
}
const stepsOf = (...dates: readonly string[]) => timeSteps(dated(...dates)).map(({ edtf }) => edtf);

describe('steps in time', () => {
  it('are the dates of the story in order, each once', () => {
    expect(steps.map(({ edtf }) => edtf).join(' ')).toBe(
      '1991 2022-02 2022-04 2023 2024 2024-09 2025-10-05 2025-10-07 2025-10-08 2025-10-09 2025-10-10',
    );
  });

  it('put a year before a month of it, and take the years of a series in', () => {
    const years = timeSteps(
      dated('2024-09', '2024'),
      [2023, 2024, 2025].map((year) => timeRange([year])),
    ).map(({ edtf }) => edtf);
    expect(years).toEqual(['2023', '2024', '2024-09', '2025']);
  });

  it.each([
    ['2025-10-08/2025-10-10', '2025-10-08'],
    ['2025-10-08/..', '2025-10-08'],
    ['../2024', '2024'],
    ['/2024-03', '2024-03'],
    ['2022~', '2022'],
    ['2022-04?', '2022-04'],
    ['2022-04-XX', '2022-04'],
    ['2022-XX-XX', '2022'],
    ['2022-23', '2022'],
    ['199X', '1990/1999'],
    ['19XX', '1900/1999'],
  ])('take %s by its beginning as a link can hold it: %s', (edtf, step) => {
    expect(stepsOf(edtf)).toEqual([step]);
    expect(parseTime(step)).not.toBeNull();
  });

  it('leave out what has no date to go by', () => {
    expect(stepsOf('/..', 'XXXX')).toEqual([]);
  });

  it('go on from a step, from a time that is none, and from all times', () => {
    expect(nextStep(steps, null, 1)?.edtf).toBe('1991');
    expect(nextStep(steps, null, -1)?.edtf).toBe('2025-10-10');
    expect(nextStep(steps, timeOf('2024'), 1)?.edtf).toBe('2024-09');
    expect(nextStep(steps, timeOf('2024-05'), 1)?.edtf).toBe('2024-09');
    expect(nextStep(steps, timeOf('2024-05'), -1)?.edtf).toBe('2023');
    expect(nextStep(steps, timeOf('2025-10-10'), 1)).toBeNull();
    expect(nextStep(steps, timeOf('2024/..'), 1)).toBeNull();
  });
});

describe('a date within a chosen time', () => {
  it.each([
    ['2024', '2024-05-05', '2024, day not given'],
    ['2024', '2024-05', '2024, month not given'],
    ['2024-09', '2024-09-01/2024-09-03', 'September 2024, day not given'],
    ['2022~', '2022-05-05', 'about 2022, day not given'],
    ['2022-04-XX', '2022-04-05', 'April 2022, day not given'],
    ['2024', '2024', '2024'],
    ['2024', '2023/2025', '2024'],
    ['2024', '2025-01-01', '2024'],
    ['2024', '2024-05/..', '2024'],
    ['2025-10-08', '2025', '8 October 2025'],
    ['2025-10-08/2025-10-10', '2025-10-09', '8 to 10 October 2025'],
    ['2025-10-08/..', '2025-10-09', 'from 8 October 2025'],
  ])('%s in %s reads "%s"', (edtf, time, words) => {
    expect(whenIn(compileWhen(edtf, '2025-10-08'), timeOf(time))).toBe(words);
  });
});

describe('the time rule', () => {
  it('closes years, opens days, and breaks where nothing happens for long', () => {
    const cells = '1991 2022 2023 2024 2025-10-05 2025-10-06 2025-10-07 2025-10-08 2025-10-09 2025-10-10';
    expect(scale.cells.map(({ time }) => time.edtf).join(' ')).toBe(cells);
    expect(scale.breaks).toHaveLength(2);
    expect(scale.cells[0]?.start).toBe(0);
    expect(scale.cells.at(-1)?.end).toBe(1);
    scale.cells.forEach((cell, index) => {
      expect(cell.end).toBeGreaterThan(cell.start);
      expect(cell.start).toBeGreaterThanOrEqual(scale.cells[index - 1]?.end ?? 0);
    });
  });

  it('keeps the days of a closed year in it, and closes years of too many days', () => {
    expect(timeScale(timeSteps(dated('2024', '2024-05-03'))).cells.map(({ time }) => time.edtf)).toEqual(['2024']);
    const days = Array.from({ length: 16 }, (_, index) => `2024-01-${String(index * 2 + 1).padStart(2, '0')}`);
    expect(timeScale(timeSteps(dated(...days))).cells).toHaveLength(31);
    expect(timeScale(timeSteps(dated(...days, '2024-03-01'))).cells.map(({ time }) => time.edtf)).toEqual(['2024']);
  });

  it('says where a day is, also one that it leaves out', () => {
    const [, year2022] = scale.cells;
    expect(positionOf(scale, '1900-01-01', 'start')).toBe(0);
    expect(positionOf(scale, '2030-01-01', 'end')).toBe(1);
    expect(positionOf(scale, '2000-01-01', 'start')).toBe(year2022?.start);
    expect(positionOf(scale, '2022-12-31', 'end')).toBeCloseTo(year2022?.end ?? 0, 9);
  });

  it('opens the days up to six from each other, closes years up to two, and breaks what is further apart', () => {
    const cellsOf = (...dates: readonly string[]) => timeScale(timeSteps(dated(...dates)));
    const names = (...dates: readonly string[]) => cellsOf(...dates).cells.map(({ time }) => time.edtf);
    expect(names('2024-05-01', '2024-05-07')).toHaveLength(7);
    expect(names('2024-05-01', '2024-05-08')).toEqual(['2024-05-01', '2024-05-08']);
    expect(names('2020', '2022')).toEqual(['2020', '2021', '2022']);
    expect(names('2020', '2023')).toEqual(['2020', '2023']);
    expect(names('0099')).toEqual(['0099']);
    expect(cellsOf('2024-05-01', '2024-05-07').breaks).toEqual([]);
    expect(cellsOf('2020', '2022').breaks).toEqual([]);
    expect(cellsOf('2020', '2023').breaks).toHaveLength(1);
    expect(names('2023-12-28', '2024')).toEqual(['2023-12-28', '2024']);
    // A year that is closed keeps its days; the others stand by themselves, in order.
    expect(names('2023-12-31', '2024', '2024-05-01', '2025-01-01')).toEqual(['2023-12-31', '2024', '2025-01-01']);
    expect(cellsOf('2023-12-31', '2024', '2025-01-01').breaks).toEqual([]);
  });

  it('gives a year a little more than a day, and a break half of that, which lies in the middle of its gap', () => {
    const { cells, breaks } = timeScale(timeSteps(dated('2024', '2025-06-01')));
    const [year, day] = cells;
    const width = (cell: typeof year) => (cell?.end ?? 0) - (cell?.start ?? 0);
    expect(width(year) / width(day)).toBeCloseTo(1.2, 9);
    expect(((day?.start ?? 0) - (year?.end ?? 0)) / width(day)).toBeCloseTo(0.5, 9);
    expect(breaks).toEqual([expect.closeTo(((day?.start ?? 0) + (year?.end ?? 0)) / 2, 9)]);
  });

  it('has a day of a year where it falls in it', () => {
    const one = timeScale(timeSteps(dated('2023', '2024')));
    expect(positionOf(one, '2023-01-01', 'start')).toBe(0);
    expect(positionOf(one, '2023-01-01', 'end')).toBeCloseTo(0.5 / 365, 9);
    expect(positionOf(one, '2024-07-01', 'start')).toBeCloseTo(0.5 + (0.5 * 182) / 366, 9);
  });

  it('has no cells without dates, and does not fail', () => {
    expect(timeScale([])).toEqual({ cells: [], breaks: [] });
  });

  it('holds every event and flow that has a day on its stretch', () => {
    const ticks = timeTicks(story, scale);
    const all = story.entities.filter(
      ({ when, kind }) => when && (when.first ?? when.last) !== null && (kind === 'event' || kind === 'flow'),
    );
    expect(ticks.map(({ id }) => id)).toEqual(all.map(({ id }) => id));
    expect(new Set(ticks.map(({ at }) => at.toFixed(4))).size).toBeGreaterThan(10);
    for (const { at, bar } of ticks) {
      expect(at).toBeGreaterThan(bar?.[0] ?? 0);
      expect(at).toBeLessThan(bar?.[1] ?? 1);
    }
  });
});

describe('the handles', () => {
  const put = (time: string | null, handle: 'start' | 'end', edtf: string) => {
    const snapPoints = handle === 'start' ? handles.starts : handles.ends;
    const index = snapPoints.findIndex(({ date }) => dateText(date) === edtf);
    return withHandle(handles, timeOf(time), handle, index)?.edtf;
  };

  it('limit the time on one side, on both, and to one date', () => {
    expect(put(null, 'start', '2025-10-08')).toBe('2025-10-08/..');
    expect(put(null, 'end', '2024')).toBe('../2024');
    expect(put('2025-10-08/..', 'end', '2025-10-09')).toBe('2025-10-08/2025-10-09');
    expect(put('../2024', 'start', '2024')).toBe('2024');
    expect(put('2024', 'start', '1991')).toBe('../2024');
  });

  it('give all times when both are at the ends', () => {
    expect(withHandle(handles, timeOf('2025-10-08/..'), 'start', 0)).toBeNull();
    expect(withHandle(handles, timeOf('../2024'), 'end', 999)).toBeNull();
  });

  it('never pass each other, and write only times that a link reads', () => {
    for (const time of [null, '2024', '2024-05-05', '2025-10-08/..', '1800', '2100', '../1800']) {
      for (const handle of ['start', 'end'] as const) {
        for (let index = -1; index <= handles.ends.length; index++) {
          const next = withHandle(handles, timeOf(time), handle, index);
          if (next !== null) expect(parseTime(next.edtf), `${time} ${handle} ${index}`).toEqual(next);
        }
      }
    }
  });

  it('stand at the rest that takes a time in', () => {
    const { start, end } = handlesAt(handles, timeOf('2024-05-05'));
    expect([handles.starts[start]?.date, handles.ends[end]?.date]).toEqual([[2024], [2024, 9]]);
    expect(handlesAt(handles, null)).toEqual({ start: 0, end: handles.ends.length - 1 });
    expect(handlesAt(handles, timeOf('1991'))).toEqual({ start: 0, end: 0 });
    expect(handlesAt(handles, timeOf('1800'))).toEqual({ start: 0, end: 0 });
    expect(handlesAt(handles, timeOf('2100'))).toEqual({
      start: handles.starts.length - 1,
      end: handles.ends.length - 1,
    });
    expect(nearestSnapPoint(handles.starts, 0)).toBe(0);
  });

  it('say their date', () => {
    expect(handleWords(timeOf('2025-10-08/..'), 'start')).toBe('from 8 October 2025');
    expect(handleWords(timeOf('2025-10-08/..'), 'end')).toBe('to the last date');
    expect(handleWords(timeOf('2024'), 'end')).toBe('until 2024');
    expect(handleWords(null, 'start')).toBe('from the first date');
  });
});
