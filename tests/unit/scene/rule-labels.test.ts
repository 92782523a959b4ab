import { describe, expect, it } from 'vitest';
import advances from '../../../data/fonts/advances.json' with { type: 'json' };
import { seriesTimes } from '../../../lib/scene/layer-series';
import { ruleLabels, timeScale } from '../../../lib/scene/time-scale';
import { timeSteps } from '../../../lib/scene/time-steps';
import { tickStacks, timeTicks } from '../../../lib/scene/time-ticks';
import { loadStories } from '../../../lib/server/load-story';
import { timesOverlap } from '../../../lib/story/time-range';
import { fontsFrom } from '../../../lib/text/fonts';
import { monthWords, shortMonthWords } from '../../../lib/words/time-label';
import { timeOf } from '../view/time-of';

const fonts = fontsFrom(advances);
const stories = await loadStories();
/** The rule is between these lengths on screens from 360 to 1920. */
const WIDTHS = [200, 220, 252, 300, 360, 420, 480, 520, 640, 760, 900];

const views = stories.flatMap((story) => [
  ...story.stops.map(({ id, view }) => ({ story, name: `${story.slug} ${id}`, layers: view.layers, time: view.time })),
  ...story.layers.map(({ id }) => ({ story, name: `${story.slug} ${id}`, layers: [id], time: null })),
  ...['2013', '2025-10-09', '2008/2016', '../2001'].map((time) => ({
    story,
    name: `${story.slug} ${time}`,
    layers: story.layers.map(({ id }) => id),
    time: timeOf(time),
  })),
]);

describe.each(views)('the time rule of $name', ({ story, layers, time }) => {
  const scale = timeScale(timeSteps(story, seriesTimes(story, layers)), seriesTimes(story, layers));

  it.each(WIDTHS)('has no two labels that touch, %i pixels long', (width) => {
    const labels = ruleLabels(
      scale,
      width,
      { monthOf: monthWords, shortMonthOf: shortMonthWords },
      (cell) => time !== null && timesOverlap(cell.time, time),
    );
    expect(labels.names.length).toBeGreaterThan(1);
    for (const row of [labels.names, labels.months]) {
      const boxes = row.map(({ text, at }) => {
        const half = fonts.width(text, 'sans-600', 12) / 2;
        return { text, from: at * width - half, to: at * width + half };
      });
      expect(boxes.filter(({ from, to }) => from < -0.5 || to > width + 0.5)).toEqual([]);
      for (const [index, box] of boxes.entries()) {
        const next = boxes[index + 1];
        if (next) expect([box.text, next.text, next.from - box.to > 2]).toEqual([box.text, next.text, true]);
      }
    }
  });

  it.each(WIDTHS)('stacks what would lie on each other, and loses nothing, %i pixels long', (width) => {
    const stacks = tickStacks(story, scale, width);
    const ids = stacks.flatMap(({ ticks }) => ticks.map(({ id }) => id));
    expect(ids.toSorted()).toEqual(
      timeTicks(story, scale)
        .map(({ id }) => id)
        .toSorted(),
    );
    for (const flows of [true, false]) {
      const row = stacks.filter(({ symbol }) => (symbol === 'flow') === flows);
      for (const [index, stack] of row.entries()) {
        const next = row[index + 1];
        if (next) expect((next.at - stack.at) * width).toBeGreaterThanOrEqual(flows ? 35.9 : 16.9);
      }
    }
  });
});

describe('events of one day', () => {
  it('are one stack, however long the rule', () => {
    for (const story of stories) {
      const scale = timeScale(timeSteps(story));
      const days = new Map<string, number>();
      for (const { when } of timeTicks(story, scale)) days.set(when.edtf, (days.get(when.edtf) ?? 0) + 1);
      for (const { ticks } of tickStacks(story, scale, 4000)) {
        for (const { when, symbol } of ticks) {
          const same = ticks.filter((other) => other.when.edtf === when.edtf);
          if (symbol !== 'flow' && when.first === when.last) expect(same.length).toBe(days.get(when.edtf));
        }
      }
    }
  });
});
