import { expect, it } from 'vitest';
import { applyOperation, noDecisions } from '@/lib/studio/decisions';
import { withOwnId } from '@/lib/studio/empty-thing';
import type { Thing } from '@/lib/studio/operation';

const place = (id: string, lat: number): Thing => ({
  id,
  kind: 'place',
  spans: [{ paragraph: 1, start: 0, end: 6 }],
  fields: { name: 'Bergen', placement: { kind: 'city', lonLat: [5, lat] } },
});
const start = applyOperation(noDecisions(['Bergen and Bergen']), { op: 'keep', things: [place('bergen', 60)] });

it('a place that is chosen by hand is the one of the draft if it is the same, and takes nobody else’s place', () => {
  expect(withOwnId(place('bergen', 60), start).id).toBe('bergen');
  expect(withOwnId(place('bergen', 70), start).id).toBe('bergen-2');
  expect(withOwnId({ ...place('bergen', 60), kind: 'organisation' }, start).id).toBe('bergen-2');
  expect(withOwnId(place('oslo', 60), start).id).toBe('oslo');
});
