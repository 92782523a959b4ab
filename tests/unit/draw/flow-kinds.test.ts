import { beforeAll, describe, expect, it } from 'vitest';
import { NO_OUTLINES } from '../../../lib/draw/basemap-shapes';
import { drawFlow } from '../../../lib/draw/draw-flow';
import { frameProjector, toPixel, toUnit } from '../../../lib/geo/mercator';
import type { Pixel } from '../../../lib/geo/rect';
import { flowShapes } from '../../../lib/paint/flow-shapes';
import { mapKey } from '../../../lib/scene/map-key';
import { type FlowMark, markWords } from '../../../lib/scene/mark';
import { scene } from '../../../lib/scene/scene';
import { FLOW_MEASURES } from '../../../lib/story/flow-measure';
import { FLOW_STATES } from '../../../lib/story/flow-state';
import type { Story } from '../../../lib/story/story';
import { storyIndex } from '../../../lib/story/story-index';
import { parseView } from '../../../lib/view/parse-view';
import { kindLine } from '../../../lib/words/kind-line';
import { readEveryKind } from '../../fixtures/every-kind/read-every-kind';

const SIZE = { width: 720, height: 630 };
const projector = frameProjector([28, 45], 3, SIZE.width, SIZE.height);
const canvas = {
  projector,
  centerLon: 28,
  outlines: NO_OUTLINES,
  viewport: { left: 0, top: 0, right: SIZE.width, bottom: SIZE.height },
};

let story: Story;
let marks: ReadonlyMap<string, FlowMark>;

beforeAll(async () => {
  story = await readEveryKind();
  const layers = story.layers.map(({ id }) => id);
  const all = scene(story, { layers, time: null, selection: null }).marks;
  marks = new Map(all.flatMap((mark) => (mark.kind === 'flow' ? [[mark.id, mark] as const] : [])));
});

function markOf(id: string): FlowMark {
  const mark = marks.get(id);
  if (!mark) throw new Error(`no flow ${id}`);
  return mark;
}

/** How a flow looks, wherever it is. */
function looks(id: string): string {
  const same = { ...markOf(id), id: 'same', from: [0, 40], to: [30, 50] } as const;
  return JSON.stringify(flowShapes(drawFlow(same, canvas), 'test', false));
}

describe('a flow', () => {
  it('looks as no flow of another measure does', () => {
    expect(new Set(FLOW_MEASURES.map((measure) => looks(`of-${measure}`))).size).toBe(FLOW_MEASURES.length);
  });

  it.each(['bare', 'much'])('looks as no flow of another state does, %s', (kind) => {
    expect(new Set(FLOW_STATES.map((state) => looks(`${kind}-${state}`))).size).toBe(FLOW_STATES.length);
  });

  it('of each state has a sign in the key of its map', () => {
    const { view } = parseView('v=1&l=states', story);
    const { entries } = mapKey(story, view, scene(story, view));
    expect(entries.map(({ sign, label }) => `${sign}: ${label}`)).toEqual(
      expect.arrayContaining(['planned: Planned', 'stopped: Stopped', 'feared: Feared']),
    );
  });

  it('begins and ends at its places where its file gives no points, and passes others in order', () => {
    const { from, via, to } = markOf('pipeline');
    const anchors = ['RUS', 'KAZ', 'IRN', 'TUR', 'ITA'].map((iso3) => story.countries[iso3]?.anchor);
    expect([from, ...via, to]).toEqual(anchors);
    const { legs, heads } = drawFlow(markOf('pipeline'), canvas);
    const at = (iso3: string) => toPixel(projector, toUnit(story.countries[iso3]?.anchor ?? [0, 0]));
    const near = (a: Pixel, b: Pixel) => Math.hypot(a[0] - b[0], a[1] - b[1]) < 0.01;
    expect(legs.map((leg) => [near(leg.from, legs[0]?.from ?? [0, 0]), near(leg.to, at('ITA'))])).toEqual([
      [true, false],
      [false, false],
      [false, false],
      [false, true],
    ]);
    legs.slice(1).forEach((leg, i) => {
      expect(leg.from).toEqual(legs[i]?.to);
    });
    expect(heads.match(/Z/g)).toHaveLength(1);
  });

  it('has its amount on its longest leg', () => {
    const drawn = drawFlow(markOf('pipeline-much'), canvas);
    const length = ({ from, to }: (typeof drawn.legs)[number]) => Math.hypot(to[0] - from[0], to[1] - from[1]);
    const longest = drawn.legs.reduce((a, b) => (length(b) > length(a) ? b : a));
    const middle: Pixel = [(longest.from[0] + longest.to[0]) / 2, (longest.from[1] + longest.to[1]) / 2];
    expect(Math.hypot(drawn.at[0] - middle[0], drawn.at[1] - middle[1])).toBeLessThan(length(longest) / 4);
  });

  it('that goes both ways has two heads and no end that fades', () => {
    const drawn = drawFlow(markOf('both'), canvas);
    expect(drawn.heads.match(/Z/g)).toHaveLength(2);
    expect(JSON.stringify(flowShapes(drawn, 'test', false))).not.toContain('linearGradient');
  });

  it.each([
    ['pipeline', 'Pipeline, flow, via Kazakhstan, Iran and Turkey, no amount given'],
    ['both', 'Both ways, flow, both ways, no amount given'],
    ['bare-happened', 'Goods happened, flow, no amount given'],
    ['bare-feared', 'Goods feared, flow, feared, no amount given'],
    ['much-planned', 'Amount planned, flow, planned, 4 tonnes planned, 2024'],
  ])('%s is said with its way and its state', (id, words) => {
    expect(markWords(markOf(id))).toBe(words);
  });

  it.each([
    ['pipeline', 'Natural gas, Russia to Italy'],
    ['pipeline-much', 'Natural gas, Saudi Arabia to Spain, planned'],
    ['both', 'People, Spain and Turkey, both ways'],
    ['of-money', 'Flow of money, Norway to United Kingdom'],
    ['of-other', 'Movement, Norway to Saudi Arabia'],
  ])('%s is called by what it moves', (id, line) => {
    const entity = storyIndex(story).entity(id);
    expect(entity && kindLine(entity, story)).toBe(line);
  });
});
