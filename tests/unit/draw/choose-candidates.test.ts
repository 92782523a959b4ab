import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundsOf, type Candidate, chooseCandidates, type PlacementRequest } from '../../../lib/draw/choose-candidates';
import { overlaps, type Rect } from '../../../lib/geo/rect';

const coordinate = fc.integer({ min: 0, max: 200 });
const box: fc.Arbitrary<Rect> = fc
  .tuple(coordinate, coordinate, fc.integer({ min: 4, max: 60 }), fc.integer({ min: 4, max: 20 }))
  .map(([left, top, width, height]) => ({ left, top, right: left + width, bottom: top + height }));
const room = fc.array(box, { minLength: 1, maxLength: 3 });
const candidate: fc.Arbitrary<Candidate> = fc
  .tuple(room, fc.integer({ min: 0, max: 12 }))
  .map(([boxes, cost]) => ({ cost, room: boxes, extent: boundsOf(boxes) }));
const requests: fc.Arbitrary<PlacementRequest<Candidate>[]> = fc
  .array(fc.tuple(fc.array(candidate, { maxLength: 6 }), fc.integer({ min: 1, max: 30 })), { maxLength: 14 })
  .map((list) => list.map(([candidates, drop], i) => ({ key: `k${i}`, drop, candidates })));

const costOf = (list: readonly PlacementRequest<Candidate>[], chosen: ReadonlyMap<string, Candidate>): number =>
  list.reduce((sum, { key, drop }) => sum + (chosen.get(key)?.cost ?? drop), 0);
const clash = (a: Candidate, b: Candidate): boolean =>
  a.room.some((one) => b.room.some((other) => overlaps(one, other)));

describe('places for what looks for room on the map', () => {
  it('are each one of those asked for, and no two take the same room', () => {
    fc.assert(
      fc.property(requests, (list) => {
        const chosen = [...chooseCandidates(list)];
        for (const [key, found] of chosen) expect(list.find((one) => one.key === key)?.candidates).toContain(found);
        const clashes = chosen.filter(([, a], i) => chosen.slice(0, i).some(([, b]) => clash(a, b)));
        expect(clashes).toEqual([]);
      }),
    );
  });

  it('do not depend on the order in which they are asked for', () => {
    fc.assert(
      fc.property(requests, (list) => {
        const there = chooseCandidates(list);
        const back = chooseCandidates([...list].reverse());
        expect(Object.fromEntries(back)).toEqual(Object.fromEntries(there));
      }),
    );
  });

  it('cost no more than taking them one by one in order of what leaving out costs, and of how few places there are', () => {
    fc.assert(
      fc.property(requests, (list) => {
        const greedy = new Map<string, Candidate>();
        for (const { key, candidates, drop } of [...list].sort(
          (a, b) => b.drop - a.drop || a.candidates.length - b.candidates.length || (a.key < b.key ? -1 : 1),
        )) {
          const free = [...candidates]
            .filter(({ cost }) => cost < drop)
            .sort((a, b) => a.cost - b.cost)
            .find((one) => ![...greedy.values()].some((other) => clash(one, other)));
          if (free) greedy.set(key, free);
        }
        expect(costOf(list, chooseCandidates(list))).toBeLessThanOrEqual(costOf(list, greedy) + 1e-9);
      }),
    );
  });

  it('are never worse than none', () => {
    fc.assert(
      fc.property(requests, (list) => {
        for (const [key, { cost }] of chooseCandidates(list)) {
          expect(cost).toBeLessThan(list.find((one) => one.key === key)?.drop ?? 0);
        }
      }),
    );
  });

  it('let one that can stand elsewhere give way to one that cannot', () => {
    const at = (left: number, cost: number): Candidate => {
      const boxes = [{ left, top: 0, right: left + 10, bottom: 10 }];
      return { cost, room: boxes, extent: boundsOf(boxes) };
    };
    const only = { key: 'only', drop: 5, candidates: [at(0, 0)] };
    const either = { key: 'either', drop: 9, candidates: [at(0, 0), at(20, 1)] };
    const chosen = chooseCandidates([only, either]);
    expect(chosen.get('only')?.extent.left).toBe(0);
    expect(chosen.get('either')?.extent.left).toBe(20);
  });

  it('that stand already stay, as long as nothing stands on them', () => {
    fc.assert(
      fc.property(requests, (list) => {
        const before = chooseCandidates(list);
        const after = chooseCandidates([...list].reverse(), before);
        expect(Object.fromEntries(after)).toEqual(Object.fromEntries(before));
      }),
    );
  });
});
