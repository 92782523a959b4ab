import { beforeAll, describe, expect, it } from 'vitest';
import type { AreaMark, FlowMark } from '../../../lib/scene/mark';
import { scene } from '../../../lib/scene/scene';
import { readStory } from '../../../lib/server/read-story';
import type { Flow, Story } from '../../../lib/story/story';
import { timeOf } from '../view/time-of';

let story: Story;
let first: Story;

async function read(slug: string): Promise<Story> {
  const result = await readStory(slug);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}
const flowsOf = (of: Story, layers: string[], time: string | null = null): FlowMark[] =>
  scene(of, { layers, time: timeOf(time), selection: null }).marks.filter((mark) => mark.kind === 'flow');
const keyedOf = (flows: readonly FlowMark[]) => new Set(flows.filter(({ keyed }) => keyed).map(({ id }) => id));
const areasOf = (layers: string[], time: string | null, selection: string | null): AreaMark[] =>
  scene(story, { layers, time: timeOf(time), selection }).marks.filter((mark) => mark.kind === 'area');

/** The story with its flows changed. */
const changed = (of: Story, change: (flow: Flow) => Flow): Story => ({
  ...of,
  entities: of.entities.map((entity) => (entity.kind === 'flow' ? change(entity) : entity)),
});

beforeAll(async () => {
  story = await read('remittances-central-asia');
  first = await read('putin-in-tajikistan-2025');
});

describe('the amount at a flow’s head', () => {
  it('is short, and what all of a series share is left to the key', () => {
    const flows = flowsOf(story, ['transfers-2011'], '2011');
    expect(flows.map(({ toName, brief, keyed }) => [toName, brief, keyed])).toContainEqual([
      'Uzbekistan',
      '$1,067m',
      true,
    ]);
    expect(flows.every(({ keyed }) => keyed)).toBe(true);
  });

  it('keeps its own words and speaker where it is a claim', () => {
    const flow = flowsOf(first, ['remittances']).find(({ brief }) => brief !== null);
    expect(flow).toMatchObject({ brief: 'more than $1.8bn', keyed: false, attribution: 'according to Yuri Ushakov' });
  });

  it('keeps its own words where speakers differ, as with reports of several banks', () => {
    expect(keyedOf(flowsOf(story, ['central-banks'])).size).toBe(0);
  });

  it('is left to the key for one series only: of two that are shown, the one with more flows', () => {
    const flows = flowsOf(story, ['estimates', 'transfers'], '2017');
    expect(keyedOf(flows)).toEqual(new Set(flowsOf(story, ['estimates'], '2017').map(({ id }) => id)));
    expect(flows.length).toBeGreaterThan(keyedOf(flows).size);
  });

  it('keeps its own words as soon as one flow of the series has another speaker', () => {
    const other = changed(story, (flow) => (flow.id === 'q2-rus-uzb' ? { ...flow, attribution: 'by another' } : flow));
    expect(keyedOf(flowsOf(other, ['transfers-2011'], '2011')).size).toBe(0);
  });

  it('of the text is left to the key where two or more share unit, period and speaker, never where one stands alone', () => {
    const alike = changed(story, (flow) => {
      const [figure] = flow.figures;
      if (!figure || !flow.id.startsWith('reported-')) return flow;
      const one = { ...flow, attribution: 'by all', figures: [{ ...figure, period: '2022', unit: 'US dollars' }] };
      return flow.id.endsWith('-tjk-2024') ? { ...one, attribution: 'by one' } : one;
    });
    const flows = flowsOf(alike, ['central-banks']);
    expect(keyedOf(flows).size).toBe(flows.length - 1);
    expect(flows.find(({ keyed }) => !keyed)?.id).toBe('reported-rus-tjk-2024');
  });
});

describe('a country’s value on the map', () => {
  it('is that of the greatest and the least, and of what is chosen', () => {
    const valued = (selection: string | null) =>
      areasOf(['share-of-gdp'], '2024', selection).flatMap(({ id, value }) =>
        value === null ? [] : [`${id} ${value}`],
      );
    expect(valued(null)).toEqual(['tjk 47.9%', 'kaz 0.1%']);
    expect(valued('kgz')).toContainEqual(expect.stringMatching(/^kgz \d+\.\d%$/));
  });

  it('is none where nothing is shaded', () => {
    expect(areasOf(['transfers-2011'], '2011', 'tjk').every(({ value }) => value === null)).toBe(true);
  });
});
