import { beforeAll, describe, expect, it } from 'vitest';
import { canGroup, groupFlows } from '../../../lib/scene/group-flows';
import { GROUPING_FROM } from '../../../lib/scene/many-flows';
import type { FlowMark } from '../../../lib/scene/mark';
import { type Scene, scene } from '../../../lib/scene/scene';
import type { Story } from '../../../lib/story/story';
import { defaultView } from '../../../lib/view/fields';
import { readBigStory } from '../../fixtures/big-story/read-big-story';
import { timeOf } from '../view/time-of';

let story: Story;
let shown: Scene;
const flowsOf = ({ marks }: Scene): FlowMark[] => marks.filter((mark) => mark.kind === 'flow');
const sum = (flows: readonly FlowMark[]) => flows.reduce((all, { quantity }) => all + (quantity?.value ?? 0), 0);

beforeAll(async () => {
  story = await readBigStory({ flows: GROUPING_FROM + 500, places: 400, years: 5, seed: 3 });
  shown = scene(story, defaultView(story));
});

describe('flows by country', () => {
  it('are offered above two thousand flows, and only where ends have countries', () => {
    expect(canGroup(shown, story)).toBe(true);
    expect(canGroup({ ...shown, marks: shown.marks.slice(0, 2000) }, story)).toBe(false);
    const nowhere = { ...story, countries: {} };
    expect(canGroup(shown, nowhere)).toBe(false);
    expect(groupFlows(shown, nowhere).marks).toEqual(shown.marks);
  });

  it('are fewer, amount to the same together, and leave all other marks as they are', () => {
    const grouped = groupFlows(shown, story);
    expect(flowsOf(grouped).length).toBeLessThan(flowsOf(shown).length);
    expect(sum(flowsOf(grouped))).toBeCloseTo(sum(flowsOf(shown)), 3);
    expect(grouped.marks.filter(({ kind }) => kind !== 'flow')).toEqual(
      shown.marks.filter(({ kind }) => kind !== 'flow'),
    );
  });

  it('have ids of the story, each once, and none wider than the scale of all years', () => {
    const ids = flowsOf(groupFlows(shown, story)).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.every((id) => story.entities.some((entity) => entity.id === id))).toBe(true);
    const years = [2020, 2022, 2024].flatMap((year) =>
      flowsOf(groupFlows(scene(story, { ...defaultView(story), time: timeOf(String(year)) }), story)),
    );
    expect(new Set(years.map(({ quantity }) => quantity?.max).filter(Boolean)).size).toBeLessThanOrEqual(2);
    expect(years.every(({ quantity }) => !quantity || quantity.value <= (quantity.max ?? 0) + 1e-6)).toBe(true);
  });

  it('leave the chosen flow by itself, and out of the sum that it would be in', () => {
    const id = flowsOf(groupFlows(shown, story))[0]?.id ?? '';
    const chosen = groupFlows(scene(story, { ...defaultView(story), selection: id }), story);
    const own = flowsOf(chosen).filter((mark) => mark.id === id);
    expect(own.map(({ selected }) => selected)).toEqual([true]);
    expect(sum(flowsOf(chosen))).toBeCloseTo(sum(flowsOf(shown)), 3);
    expect(new Set(flowsOf(chosen).flatMap(({ quantity }) => quantity?.max ?? [])).size).toBe(1);
  });
});
