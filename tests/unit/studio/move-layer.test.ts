import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { completeLayers } from '@/lib/studio/complete-layers';
import { canJoin, joinLayers, moveItem, moveLayer } from '@/lib/studio/move-layer';
import { fieldsIn, type JsonFields } from '@/lib/studio/operation';

const layer = (id: string, entities: readonly string[], more: JsonFields = {}): JsonFields => ({
  id,
  name: id.toUpperCase(),
  ...more,
  items: entities.map((entity) => ({ entity })),
});
const LAYERS = [layer('events', ['a', 'b']), layer('places', ['c', 'd', 'e']), layer('places-context', ['f'])];
const names = (layers: readonly JsonFields[]) =>
  layers.map(({ id, items }) => `${id}: ${fieldsIn(items).map(({ entity }) => entity)}`);
const things = (layers: readonly JsonFields[]) =>
  layers.flatMap(({ items }) => fieldsIn(items).map(({ entity }) => entity)).sort();

describe('edits of layers', () => {
  it('lose no thing and make none, whatever is moved where', () => {
    const at = fc.integer({ min: -1, max: 4 });
    fc.assert(
      fc.property(at, at, fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), (from, to, entity) => {
        for (const edited of [
          moveLayer(LAYERS, from, to),
          joinLayers(LAYERS, from, to),
          moveItem(LAYERS, from, entity, to),
          moveItem(LAYERS, from, entity, { newName: 'Events' }),
        ]) {
          expect(things(edited)).toEqual(things(LAYERS));
          const ids = edited.map(({ id }) => id);
          expect(new Set(ids).size).toBe(ids.length);
        }
      }),
    );
  });

  it('move a layer before or after others', () => {
    expect(names(moveLayer(LAYERS, 1, 0))).toEqual(['places: c,d,e', 'events: a,b', 'places-context: f']);
    expect(moveLayer(LAYERS, 0, -1)).toBe(LAYERS);
  });

  it('join two layers of one origin, and never what the article says with context', () => {
    expect(names(joinLayers(LAYERS, 0, 1))).toEqual(['events: a,b,c,d,e', 'places-context: f']);
    expect(joinLayers(LAYERS, 0, 2)).toBe(LAYERS);
    expect(canJoin(layer('x', []), layer('y', [], { shade: { series: 's', classes: [1] } }))).toBe(false);
  });

  it('split a layer by moving a thing into a new one, of the same origin and with an id of its own', () => {
    const split = moveItem(LAYERS, 1, 'd', { newName: 'Events' });
    expect(names(split)).toEqual(['events: a,b', 'places: c,e', 'events-2: d', 'places-context: f']);
    expect(moveItem(LAYERS, 2, 'f', { newName: 'Courts' })[2]).toMatchObject({ id: 'courts-context', name: 'Courts' });
  });

  it('take a layer away that nothing is left in', () => {
    expect(names(moveItem(LAYERS, 2, 'f', { newName: 'Courts' }))).toEqual([
      'events: a,b',
      'places: c,d,e',
      'courts-context: f',
    ]);
  });
});

describe('layers that were changed by hand', () => {
  const place = (id: string): JsonFields => ({
    id,
    kind: 'place',
    passages: [{ exact: id }],
    placement: { kind: 'country', country: 'NOR' },
  });

  it('take in what is decided later, where it would be without the change', () => {
    const changed = [layer('places', ['c'], { name: 'Countries' })];
    expect(names(completeLayers(changed, [place('c'), place('d')]))).toEqual(['places: c,d']);
    const split = [layer('countries', ['c'])];
    expect(names(completeLayers(split, [place('c'), place('d')]))).toEqual(['countries: c', 'places: d']);
  });

  it('lose what is no longer in the story', () => {
    expect(names(completeLayers([layer('places', ['c', 'd'])], [place('d')]))).toEqual(['places: d']);
    expect(completeLayers([layer('places', ['c'])], [])).toEqual([]);
  });
});
