import { describe, expect, it } from 'vitest';
import { sameAs } from '../../../lib/export/same-as';
import { compileChanged, entityOf } from '../compile/fixture';

describe('what a thing is elsewhere', () => {
  it('is an address where there is one, and else the id as the story has it', () => {
    expect(sameAs(['iso:TJK', 'iso2:TJ-DU', 'geonames:1221874', 'wikidata:Q863', 'x:orient'])).toEqual([
      'iso:TJK',
      'iso2:TJ-DU',
      'https://sws.geonames.org/1221874/',
      'http://www.wikidata.org/entity/Q863',
      'x:orient',
    ]);
    expect(sameAs()).toEqual([]);
  });

  it('is kept by a compiled story, with its names, and nothing is where a story says nothing', () => {
    const made = compileChanged((json) => {
      Object.assign(json.entities[0], { same: ['iso:NOR', 'wikidata:Q20'], names: { nb: 'Norge', se: 'Norga' } });
    });
    const { entities } = made.ok ? made.value : { entities: [] };
    expect(entities[0]).toMatchObject({ same: ['iso:NOR', 'wikidata:Q20'], names: { nb: 'Norge', se: 'Norga' } });
    expect(Object.keys(entities[1] ?? {})).not.toEqual(expect.arrayContaining(['same']));
    expect(made.ok && entityOf({ entities }, 'oslo').names).toBeUndefined();
  });
});
