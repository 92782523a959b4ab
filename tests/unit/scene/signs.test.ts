import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { FLOW_STROKES } from '../../../lib/paint/flow-shapes';
import { signShapes } from '../../../lib/paint/sign-shapes';
import { mapKey } from '../../../lib/scene/map-key';
import type { Mark } from '../../../lib/scene/mark';
import { scene } from '../../../lib/scene/scene';
import { layerSigns, type Sign, signLabel, signsOf, signsOfMarks } from '../../../lib/scene/signs';
import { loadStory } from '../../../lib/server/load-story';
import { storySlugs } from '../../../lib/server/read-story';
import { FLOW_MEASURES } from '../../../lib/story/flow-measure';
import type { Story } from '../../../lib/story/story';
import type { View } from '../../../lib/story/view';
import { defaultView } from '../../../lib/view/fields';
import { timeOf } from '../view/time-of';

const stories: Story[] = [];

beforeAll(async () => {
  for (const slug of storySlugs()) {
    const story = await loadStory(slug);
    if (story) stories.push(story);
  }
});

/** The default view, every stop, every entity chosen, and all layers at a time that has little. */
function viewsOf(story: Story): readonly (readonly [string, View])[] {
  const initial = defaultView(story);
  const all = { ...initial, layers: story.layers.map(({ id }) => id) };
  return [
    ['default', initial],
    ...story.stops.map(({ id, view }) => [id, view] as const),
    ...story.entities.map(({ id }) => [`s=${id}`, { ...initial, time: timeOf('1999'), selection: id }] as const),
    ['everything', all],
    ['everything in 1999', { ...all, time: timeOf('1999') }],
  ];
}

describe('the row of layers', () => {
  it('has each sign that is on the map, in every view', () => {
    expect(stories.length).toBeGreaterThan(1);
    for (const story of stories) {
      for (const [name, view] of viewsOf(story)) {
        const shown = scene(story, view);
        const row = new Set(story.layers.flatMap((layer) => layerSigns(layer, shown, story)));
        const missing = [...signsOfMarks(shown.marks)].filter((sign) => !row.has(sign));
        expect(missing, `${story.slug} ${name}`).toEqual([]);
      }
    }
  });

  it('has the signs of a mark in a layer that shows it', () => {
    for (const story of stories) {
      const { marks } = scene(story, { ...defaultView(story), layers: story.layers.map(({ id }) => id) });
      const own = (mark: Mark) =>
        story.layers
          .filter(({ id }) => mark.layers.includes(id))
          .flatMap((layer) => layerSigns(layer, { marks }, story));
      for (const mark of marks) expect(own(mark)).toEqual(expect.arrayContaining([...signsOf(mark)]));
    }
  });

  it('has a line in its layer’s legend for each, but for what gathers several', () => {
    for (const story of stories)
      for (const layer of story.layers)
        for (const sign of layerSigns(layer, scene(story, defaultView(story)), story))
          if (sign !== 'several') expect(signLabel(sign, layer), `${layer.id} ${sign}`).not.toBeNull();
  });
});

describe('the key', () => {
  it('has each sign that is on the map, or a scale for it, and no other', () => {
    for (const story of stories) {
      for (const [name, view] of viewsOf(story)) {
        const shown = scene(story, view);
        const key = mapKey(story, view, shown);
        const on = signsOfMarks(shown.marks.filter(({ layers }) => layers.length > 0));
        const said = new Set<string>(key.entries.map(({ sign }) => sign));
        if (key.classes) said.add('shade');
        if (key.widths.length > 0) said.add('amount');
        expect(
          [...said].filter((sign) => !on.has(sign as never)),
          `${story.slug} ${name}`,
        ).toEqual([]);
        expect(
          [...on].filter((sign) => !said.has(sign)),
          `${story.slug} ${name}`,
        ).toEqual([]);
      }
    }
  });
});

describe('a line', () => {
  const drawn = (sign: Sign) => JSON.stringify(signShapes(sign, false, sign));

  it('without an amount has a pattern of its kind alone, on the map and in legends', () => {
    expect(new Set(FLOW_MEASURES.map(drawn)).size).toBe(FLOW_MEASURES.length);
    for (const measure of FLOW_MEASURES)
      for (const { dashes } of FLOW_STROKES[measure])
        if (dashes) expect(drawn(measure)).toContain(`"strokeDasharray":"${dashes}"`);
  });

  it.each(
    FLOW_MEASURES.flatMap((measure) =>
      FLOW_STROKES[measure].flatMap(({ dashes }) => (dashes ? [[measure, dashes] as const] : [])),
    ),
  )('of %s drifts by whole dashes, nearly: %s', (_, dashes) => {
    const css = readFileSync('components/map/marks.module.css', 'utf8');
    const drift = Number(/stroke-dashoffset: ([1-9]\d*)px/.exec(css)?.[1]);
    const period = dashes.split(' ').reduce((sum, part) => sum + Number(part), 0);
    expect(Math.abs(drift - period * Math.round(drift / period))).toBeLessThanOrEqual(1.5);
  });

  it('with an amount is solid wherever it is drawn', () => {
    expect(drawn('amount')).not.toContain('Dasharray');
  });
});
