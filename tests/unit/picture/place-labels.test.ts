import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { covers, overlaps, type Rect } from '../../../lib/geo/rect';
import { LABEL_STYLES, type LabelRole, labelText, roughMeasure } from '../../../lib/picture/label-style';
import { around, type LabelCandidate, placeLabels, SYMBOL_STEP } from '../../../lib/picture/place-labels';

const SIGHT: Rect = { left: 0, top: 0, right: 720, bottom: 630 };
const coordinate = fc.double({ min: -100, max: 800, noNaN: true });
const role = fc.constantFrom(...(Object.keys(LABEL_STYLES) as LabelRole[]));
const line = fc.record({ text: fc.constantFrom('Oman', 'Tajikistan', 'Border of Tajikistan', ''), role });
const candidate: fc.Arbitrary<Omit<LabelCandidate, 'key'>> = fc.record({
  lines: fc.array(line, { minLength: 1, maxLength: 2 }),
  spots: fc.tuple(coordinate, coordinate, fc.integer({ min: 0, max: 30 })).map(([x, y, gap]) => around(x, y, gap)),
  priority: fc.integer({ min: 0, max: 5 }),
  always: fc.boolean(),
  symbols: fc.integer({ min: 0, max: 4 }),
});
const candidates = fc
  .array(candidate, { maxLength: 60 })
  .map((list) => list.map((one, i): LabelCandidate => ({ ...one, key: `k${i}` })));
const obstacles: fc.Arbitrary<Rect[]> = fc.array(
  fc.tuple(coordinate, coordinate).map(([x, y]) => ({ left: x, top: y, right: x + 40, bottom: y + 20 })),
  { maxLength: 8 },
);

describe('names on the map', () => {
  it('never overlap each other or what stands there already, and lie wholly in sight', () => {
    fc.assert(
      fc.property(candidates, obstacles, (list, taken) => {
        const placed = placeLabels(list, taken, SIGHT, roughMeasure);
        const boxes = list.flatMap(({ key, always }) => (always ? [] : (placed.get(key)?.box ?? [])));
        const clashes = boxes.filter((box, i) =>
          [...taken, ...boxes.slice(0, i)].some((other) => overlaps(box, other)),
        );
        expect(clashes).toEqual([]);
        expect(boxes.filter((box) => !covers(SIGHT, box))).toEqual([]);
      }),
    );
  });

  it('stand at one of their spots, and those that are a mark’s only sign are always there', () => {
    fc.assert(
      fc.property(candidates, obstacles, (list, taken) => {
        const placed = placeLabels(list, taken, SIGHT, roughMeasure);
        expect(list.filter(({ key, always }) => always && !placed.has(key))).toEqual([]);
        for (const { key, spots } of list) {
          const label = placed.get(key);
          if (label) expect(spots.some(({ x, anchor }) => x === label.x && anchor === label.anchor)).toBe(true);
        }
      }),
    );
  });

  it('give way to the more important, whatever the order in which they come', () => {
    fc.assert(
      fc.property(candidates, obstacles, (list, taken) => {
        const there = placeLabels(list, taken, SIGHT, roughMeasure);
        const back = placeLabels([...list].reverse(), taken, SIGHT, roughMeasure);
        expect(Object.fromEntries(back)).toEqual(Object.fromEntries(there));
      }),
    );
    const at = (key: string, priority: number): LabelCandidate => ({
      key,
      priority,
      lines: [{ text: key, role: 'city' }],
      spots: [{ x: 100, y: 100, anchor: 'middle' }],
    });
    expect([...placeLabels([at('minor', 9), at('major', 1)], [], SIGHT, roughMeasure).keys()]).toEqual(['major']);
  });

  it('have room for their widest line and all lines, one under the other', () => {
    fc.assert(
      fc.property(candidates, (list) => {
        for (const label of placeLabels(list, [], SIGHT, roughMeasure).values()) {
          const widest = Math.max(...label.lines.map(({ text, role: of }) => roughMeasure(text, of)));
          expect(label.box.right - label.box.left).toBeGreaterThanOrEqual(widest - 1e-6);
          const ys = label.lines.map(({ y }) => y);
          expect([...ys].sort((a, b) => a - b)).toEqual(ys);
          expect(ys.every((y) => y > label.box.top && y < label.box.bottom)).toBe(true);
        }
      }),
    );
  });

  it('carry their symbols under them, each with room for a finger', () => {
    fc.assert(
      fc.property(candidates, (list) => {
        const placed = placeLabels(list, [], SIGHT, roughMeasure);
        for (const { key, symbols } of list) {
          const label = placed.get(key);
          if (!label) continue;
          expect(label.symbols).toHaveLength(symbols ?? 0);
          label.symbols.slice(1).forEach(([x], i) => {
            expect(x - (label.symbols[i]?.[0] ?? 0)).toBeCloseTo(SYMBOL_STEP, 6);
          });
          const last = label.lines.at(-1)?.y ?? 0;
          for (const [, y] of label.symbols) expect(y > last && y <= label.box.bottom).toBe(true);
        }
      }),
    );
  });

  it('of countries are set in capitals, of cities are not', () => {
    expect(labelText('Tajikistan', 'country-2')).toBe('TAJIKISTAN');
    expect(labelText('Dushanbe', 'story-city')).toBe('Dushanbe');
  });
});
