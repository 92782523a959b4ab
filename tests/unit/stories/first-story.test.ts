import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatIssue } from '../../../lib/compile/issue';
import { readStory, storiesFolder } from '../../../lib/server/read-story';
import type { Entity, EntityKind, Passage } from '../../../lib/story/story';
import inventory from '../../fixtures/putin-in-tajikistan-2025/inventory.json';

const SLUG = 'putin-in-tajikistan-2025';

const result = await readStory(SLUG);
if (!result.ok) throw new Error(result.error.map(formatIssue).join('\n'));
const story = result.value;

const byId = new Map(story.entities.map((entity) => [entity.id, entity]));
const linked = new Set(
  story.paragraphs.flatMap(({ links }) => links.flatMap((l) => ('entity' in l ? [l.entity] : []))),
);

function entity(id: string): Entity {
  const found = byId.get(id);
  if (!found) throw new Error(`no entity ${id}`);
  return found;
}

function ofKind<K extends EntityKind>(kind: K): Extract<Entity, { kind: K }>[] {
  return story.entities.filter((e): e is Extract<Entity, { kind: K }> => e.kind === kind);
}

function wordsOf({ paragraph, start, end }: Passage): string {
  return story.paragraphs[paragraph - 1]?.text.slice(start, end) ?? '';
}

function covers(outer: Passage, inner: Passage): boolean {
  return outer.paragraph === inner.paragraph && outer.start <= inner.start && inner.end <= outer.end;
}

function entityOf(span: { readonly entity: string }): string {
  return span.entity;
}

const statements = ofKind('statement');
const figures = [
  ...ofKind('figure').map(({ id, figure }) => ({ id, figure })),
  ...ofKind('flow').flatMap(({ id, figures: own }) => own.map((figure) => ({ id, figure }))),
];
const flows = ofKind('flow');

/** The contract's table: what each layer holds. */
const SIX = ['rus', 'tjk', 'kaz', 'kgz', 'tkm', 'uzb'];
const NINE = [...SIX, 'arm', 'aze', 'blr'];
const LAYERS: Readonly<Record<string, readonly string[]>> = {
  summits: ['dushanbe', 'tjk', 'visit', 'summit', 'cis-meeting', 'greeting', 'defence-talks'],
  members: ['summit-six', 'cis-nine', 'central-asia', ...NINE],
  'members-context': ['mda'],
  bases: ['russian-base', 'afghan-border', 'afg'],
  'bases-context': ['base-dushanbe', 'base-bokhtar'],
  remittances: ['remittances-rus-tjk', 'remittances-rus-central-asia'],
  'remittances-gdp-context': ['tjk', 'kgz', 'uzb', 'kaz', 'tkm', 'arm', 'aze', 'blr', 'ukr', 'afg'],
  migration: ['migration-tjk-rus', 'migration-uzb-rus', 'migration-kgz-rus', 'rus', 'crackdown'],
  trade: ['exports-central-asia-rus', 'chn'],
  icc: ['tjk', 'mng', 'mongolia-visit', 'visit-rus-mng', 'warrant', 'hrw-call'],
  // Azerbaijan, Belarus and the United Kingdom have no cited source, so nothing is said of them.
  'icc-context': ['arm', 'afg', 'ukr', 'rus', 'kaz', 'kgz', 'uzb', 'tkm', 'chn'],
  war: ['ukr', 'invasion', 'killing', 'stamp', 'aj-report', 'mohammed', 'capture'],
  voices: ['berlin', 'gbr'],
};

const DATES: Readonly<Record<string, string>> = {
  visit: '2025-10-08/2025-10-10',
  summit: '2025-10-09',
  'cis-meeting': '2025-10-10',
  greeting: '2025-10-08',
  'defence-talks': '2025-10-08',
  warrant: '2023',
  'mongolia-visit': '2024-09',
  'hrw-call': '2025-10-08',
  'ushakov-briefing': '2025-10-08',
  ussr: '1991',
  invasion: '2022-02',
  killing: '2022-04',
  stamp: '2025-10-07',
  'aj-report': '2025-10-08',
  crackdown: '/..',
  'bday-rahmon': '2025-10-05',
  'bday-putin': '2025-10-07',
};

describe('the first story holds the whole inventory of its article', () => {
  it('is made of spans that say what the inventory says they say', () => {
    const blocks = Object.values(inventory).filter((block) => Array.isArray(block));
    const spans = blocks.flat();
    expect(spans).toHaveLength(252);
    expect(spans.filter((span) => wordsOf(span) !== span.text)).toEqual([]);
  });

  it('links every country mention by exactly the country’s words', () => {
    const links = story.paragraphs.flatMap(({ n, text, links: own }) =>
      own.flatMap((link) =>
        'entity' in link
          ? [
              {
                entity: link.entity,
                paragraph: n,
                start: link.start,
                end: link.end,
                text: text.slice(link.start, link.end),
              },
            ]
          : [],
      ),
    );
    expect(inventory.countries).toHaveLength(49);
    for (const mention of inventory.countries) expect(links).toContainEqual(mention);
  });

  it.each([
    'countries',
    'places',
    'persons',
    'organisations',
    'events',
    'quantities',
    'quotations',
    'claims',
    'relations',
  ] as const)('covers every span of its %s by a passage of the right entity', (block) => {
    const spans: readonly (Passage & { entity: string; text: string })[] = inventory[block];
    const missing = spans.filter((span) => !entity(span.entity).passages.some((passage) => covers(passage, span)));
    expect(missing).toEqual([]);
  });

  it('has 23 time references inside the words that give them, with the dates that follow from them', () => {
    expect(story.times).toHaveLength(23);
    expect(inventory.times).toHaveLength(23);
    const missing = inventory.times.filter(
      (time) => !story.times.some(({ passage, edtf }) => edtf === time.edtf && covers(time, passage)),
    );
    expect(missing).toEqual([]);
  });

  it('has 11 quotations and 27 claims, one of them on the flow that it speaks of, each in its speaker’s mouth', () => {
    const claims = statements.filter(({ claim }) => !claim.isQuotation);
    expect(statements.filter(({ claim }) => claim.isQuotation)).toHaveLength(11);
    expect(claims.length + flows.filter((flow) => flow.claim).length).toBe(27);
    const said = [...inventory.quotations, ...inventory.claims].map(({ entity: id, speaker }) => [id, speaker]);
    const speakers = said.map(([id = '']) => {
      const found = entity(id);
      return [id, 'claim' in found ? found.claim?.speaker : undefined];
    });
    expect(speakers).toEqual(said);
  });

  it('has 12 numbers, two of them on the flow, with their values and qualifiers', () => {
    const numbers = figures.map(({ id, figure: { written, value, qualifier } }) => ({
      entity: id,
      text: written,
      value,
      qualifier,
    }));
    const expected = inventory.quantities.map(({ entity: id, text, value, qualifier }) => ({
      entity: id,
      text,
      value,
      qualifier,
    }));
    expect(numbers).toHaveLength(12);
    expect(numbers).toEqual(expect.arrayContaining(expected));
    for (const {
      figure: { unit, period, of },
    } of figures)
      expect([unit, period, of].every((words) => words.length > 0)).toBe(true);
  });

  it.each([
    ['person', inventory.persons, 13],
    ['organisation', inventory.organisations, 16],
  ] as const)('has every %s of the inventory and no other', (kind, spans, count) => {
    const expected = [...new Set(spans.map(entityOf))].sort();
    expect(expected).toHaveLength(count);
    expect(
      ofKind(kind)
        .map((e) => e.id)
        .sort(),
    ).toEqual(expected);
  });

  it('dates its events as the article does, and leaves undated what the article does not date', () => {
    const dates = Object.fromEntries(ofKind('event').flatMap((e) => (e.when ? [[e.id, e.when.edtf]] : [])));
    expect(dates).toEqual(DATES);
    const undated = ofKind('event').filter((e) => !e.when);
    expect(undated.map((e) => e.id)).toEqual(['capture']);
    const announced = ofKind('event').filter((e) => e.when?.announced);
    expect(announced.map((e) => e.id)).toEqual(['summit', 'cis-meeting']);
  });

  it('has the six of the summit and the nine of the CIS meeting', () => {
    expect(ofKind('group').map((group) => [group.id, group.members])).toEqual([
      ['summit-six', SIX],
      ['cis-nine', NINE],
    ]);
  });

  it('can be chosen from its text, whatever the text speaks of', () => {
    const mute = story.entities.filter((e) => e.kind !== 'statement' && e.passages.length > 0 && !linked.has(e.id));
    expect(mute.map((e) => e.id)).toEqual([]);
  });

  it('links each date by words of its own, except the one that another date stands in', () => {
    const times = new Set(
      story.paragraphs.flatMap(({ n, links }) =>
        links.flatMap((l) => ('time' in l ? [`${n}.${l.start}-${l.end}`] : [])),
      ),
    );
    const mute = story.times.filter(
      ({ edtf, passage: { paragraph, start, end } }) => edtf !== null && !times.has(`${paragraph}.${start}-${end}`),
    );
    expect(mute.map(({ passage }) => wordsOf(passage))).toEqual(['Earlier on October 8']);
  });
});

describe('the first story’s layers', () => {
  it('hold what the contract’s table says', () => {
    const held = story.layers.map((layer) => [layer.id, layer.items.map((item) => item.entity).sort()]);
    expect(Object.fromEntries(held)).toEqual(
      Object.fromEntries(Object.entries(LAYERS).map(([id, items]) => [id, [...items].sort()])),
    );
  });

  it('speak as of the article’s day, and their legends fit beside a switch', () => {
    for (const layer of story.layers) {
      // What a series says is as old as the series.
      expect(layer.asOf.edtf).toBe(layer.shade ? '2025?' : '2025-10-08');
      expect(layer.legend.filter(({ label }) => label.length > 23)).toEqual([]);
    }
  });

  it('cite a source for everything that the article does not say', () => {
    for (const layer of story.layers) {
      if (layer.origin === 'article') expect(layer.items.filter((item) => item.sources.length > 0)).toEqual([]);
      else expect(layer.items.filter((item) => item.sources.length === 0 || (!item.says && !layer.shade))).toEqual([]);
    }
  });

  it('gather four events at Dushanbe and the talks at Tajikistan', () => {
    const gathered = ofKind('event').flatMap((e) => ('at' in e.placement ? [[e.id, e.placement.at]] : []));
    const at = (place: string) => gathered.filter(([, where]) => where === place).map(([id]) => id);
    expect(at('dushanbe')).toEqual(['visit', 'greeting', 'summit', 'cis-meeting']);
    expect(at('tjk')).toEqual(['defence-talks']);
    expect(at('ukr')).toEqual(['invasion', 'killing', 'stamp', 'aj-report']);
  });
});

describe('the first story keeps its ethics', () => {
  const PROTECTED = ['mohammed', 'capture', 'q-mohammed', 'q-officer', 'c-forced', 'c-wish', 'c-discrimination'];

  it('gives the prisoner no mark, no line and no detail beyond the article', () => {
    for (const id of PROTECTED) expect(entity(id).placement.kind).toBe('none');
    for (const flow of flows) {
      expect(flow.passages.filter(({ paragraph }) => paragraph >= 17)).toEqual([]);
      expect(['ukr', 'dushanbe']).not.toContain(flow.from.entity);
      expect(['ukr', 'dushanbe']).not.toContain(flow.to.entity);
    }
    expect(entity('mohammed').name).toBe('Mohammed');
    expect(entity('capture').context).toEqual([]);
    // Only how he came to speak, as context with its source: the same wherever it stands.
    const added = PROTECTED.flatMap((id) => entity(id).context);
    expect(new Set(added.map(({ text }) => text)).size).toBe(1);
    for (const fact of added) expect(fact.sources).toEqual(['al-jazeera-interview']);
    for (const id of PROTECTED) {
      const own = JSON.stringify({ ...entity(id), context: [] });
      expect(own).not.toMatch(/officer present|withholds|changed/);
    }
  });

  it('keeps the caution beside whatever the prisoner or his captors say', () => {
    for (const { claim, id } of statements) {
      if (claim.speaker === 'mohammed') {
        expect([id, claim.caution]).toEqual([id, expect.stringContaining('prisoner of war')]);
        expect(entity(id).context.map(({ text }) => text)).toEqual([expect.stringContaining('officer was present')]);
      }
      if (claim.speaker === 'ukr-officer')
        expect([id, claim.caution]).toEqual([id, expect.stringContaining('officer')]);
    }
  });

  it('places a death, a report and a base at their country and nowhere closer', () => {
    for (const id of ['killing', 'aj-report', 'stamp', 'invasion', 'russian-base', 'crackdown', 'mongolia-visit']) {
      expect([id, entity(id).placement.kind]).toEqual([id, 'country']);
    }
    const cities = story.entities.filter(({ placement: { kind } }) => kind === 'city' || kind === 'point');
    const gathered = ['visit', 'greeting', 'summit', 'cis-meeting'];
    const ownPlaces = cities.map((e) => e.id).filter((id) => !gathered.includes(id));
    expect(ownPlaces).toEqual(['dushanbe', 'base-dushanbe', 'base-bokhtar', 'berlin']);
  });

  it('names no place that the article and its own map do not', () => {
    const file = readFileSync(path.join(storiesFolder(), SLUG, 'story.json'), 'utf8');
    expect(file).not.toMatch(/Iz[iy]u?m|Petersburg|Kharkiv|Kulob|Germany/i);
  });

  it('says nothing of a country’s standing at the court that no source supports', () => {
    const said = story.layers
      .filter((layer) => layer.id.startsWith('icc'))
      .flatMap((layer) => layer.items.map(entityOf));
    for (const id of ['aze', 'blr', 'gbr', 'mda']) expect(said).not.toContain(id);
  });

  it('gives the money of one flow only, and its speaker with it', () => {
    expect(flows.filter((flow) => flow.figures.length > 0).map((flow) => flow.id)).toEqual(['remittances-rus-tjk']);
    const flow = flows.find(({ id }) => id === 'remittances-rus-tjk');
    expect(flow?.attribution).toBe('according to Yuri Ushakov');
    expect(flow?.figures.map(({ saidBy }) => saidBy)).toEqual(['ushakov', 'ushakov']);
  });
});

describe('the first story’s sources', () => {
  it('each support something, and each name a publisher', () => {
    const used = new Set([
      ...story.entities.flatMap((e) => [...e.sources, ...e.context.flatMap((fact) => fact.sources)]),
      ...story.series.flatMap((series) => series.sources),
      ...figures.flatMap(({ figure: { beside, sums } }) => [
        ...beside.flatMap((one) => one.sources),
        ...sums.flatMap(({ part, by }) => [...part.sources, ...by.sources]),
      ]),
      ...story.layers.flatMap((layer) => [...layer.sources, ...layer.items.flatMap((item) => item.sources)]),
    ]);
    expect(story.sources.filter(({ id }) => !used.has(id))).toEqual([]);
    const known = new Set(story.sources.map(({ id }) => id));
    expect([...used].filter((id) => !known.has(id))).toEqual([]);
  });

  it('stand beside every fact of context, with how sure it is and as of when', () => {
    const facts = story.entities.flatMap((e) => e.context);
    expect(facts.length).toBeGreaterThan(30);
    expect(facts.filter((fact) => fact.sources.length === 0 || !fact.asOf)).toEqual([]);
    expect([...new Set(facts.map(({ sureness }) => sureness))].sort()).toEqual(['high', 'medium']);
  });

  it('found what has no passage', () => {
    const wordless = story.entities.filter((e) => e.passages.length === 0);
    expect(wordless.map((e) => e.id)).toEqual(['mda', 'base-dushanbe', 'base-bokhtar']);
    for (const e of wordless) expect(e.sources.length).toBeGreaterThan(0);
  });
});
