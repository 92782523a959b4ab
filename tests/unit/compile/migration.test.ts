import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { FORMAT } from '../../../lib/compile/schema';
import { upgradeFormat } from '../../../lib/compile/upgrade-format';
import { readCountryFacts } from '../../../lib/server/basemap-files';
import { storiesFolder } from '../../../lib/server/read-story';
import { compileSources, readSources } from '../../../lib/server/shelf/story-sources';
import { migratedText } from '../../../tools/migrate-story';
import { compileText, issuesOf, type Loose, storyJson } from './fixture';

const root = path.join(import.meta.dirname, '../../..');
const format1 = (slug: string) => readFileSync(path.join(root, 'tests/fixtures/format-1', `${slug}.json`), 'utf8');
const SLUGS = ['putin-in-tajikistan-2025', 'remittances-central-asia'];

async function compiled(slug: string, json: string) {
  const sources = await readSources(path.join(storiesFolder(), slug));
  if (!sources.ok) throw new Error(JSON.stringify(sources.error));
  const files = new Map(sources.value.files).set('story.json', Buffer.from(json));
  return compileSources(slug, { ...sources.value, files }, readCountryFacts);
}

describe.each(SLUGS)('%s of format 1', (slug) => {
  let old: Awaited<ReturnType<typeof compiled>>;
  beforeAll(async () => {
    old = await compiled(slug, format1(slug));
  });

  it('is read as it is, and is the story that its file of format 2 is', async () => {
    expect(old.ok).toBe(true);
    expect(await compiled(slug, migratedText(format1(slug)))).toEqual(old);
  });

  it('is migrated by adding and changing lines, each where it stands, and once', () => {
    const text = migratedText(format1(slug));
    expect(JSON.parse(text)).toEqual(upgradeFormat(JSON.parse(format1(slug))));
    expect(migratedText(text)).toBe(text);
    const kept = new Set(text.split('\n'));
    const lost = format1(slug)
      .split('\n')
      .filter((line) => !kept.has(line));
    for (const line of lost) expect(line).toMatch(/"(?:measure|style)": "(?:remittances|migration|exports)"/);
  });
});

describe('a file without a format', () => {
  const upgraded = (json: object) => upgradeFormat(json) as Loose;

  it('is of format 1', () => {
    const json: Loose = JSON.parse(storyJson);
    expect(json.format).toBe(FORMAT);
    delete json.format;
    expect(compileText(JSON.stringify(json))).toEqual(compileText(storyJson));
    expect(compileText(format1('ferry-talks'))).toEqual(compileText(storyJson));
  });

  it.each([
    ['remittances', { measure: 'money', what: 'remittances' }],
    ['migration', { measure: 'people', what: 'labour migration' }],
    ['exports', { measure: 'goods', what: 'exports' }],
    ['visit', { measure: 'visit' }],
    ['bribes', { measure: 'bribes' }],
    ['toString', { measure: 'toString' }],
  ])('has flows of %s, which become %j', (measure, now) => {
    const { entities, layers } = upgraded({
      entities: [
        { kind: 'flow', measure },
        { kind: 'event', measure },
      ],
      layers: [{ legend: [{ style: measure, label: 'Line' }] }],
    });
    expect(entities).toEqual([
      { kind: 'flow', ...now },
      { kind: 'event', measure },
    ]);
    expect(layers).toEqual([{ legend: [{ style: now.measure, label: 'Line' }] }]);
  });

  it.each([null, 3, 'a', [], [1], { entities: 3, layers: [null] }, { entities: { kind: 'flow' } }])(
    'may be anything, such as %j',
    (json) => {
      expect(() => upgradeFormat(json)).not.toThrow();
      expect(migratedText(JSON.stringify(json))).toBe(
        JSON.stringify(upgradeFormat(json)).replace('{"format":2', '{"format": 2'),
      );
    },
  );

  it('keeps the layout of its author', () => {
    const text =
      '{ "slug": "a",\r\n\t"entities": [ {"kind":"flow", "measure": "exports","id": "b"} ],\r\n\t"layers": []\r\n}\r\n';
    expect(migratedText(text)).toBe(
      '{ "format": 2, "slug": "a",\r\n\t"entities": [ {"kind":"flow", "measure": "goods", "what": "exports","id": "b"} ],\r\n\t"layers": []\r\n}\r\n',
    );
  });
});

describe('a file of another format', () => {
  it.each([1, 3, '2', null, [2]])('%j is told that it is not known, and nothing else', (format) => {
    const json = JSON.stringify({ ...JSON.parse(storyJson), format, title: 3 });
    expect(issuesOf(compileText(json)).map(({ code, path: at }) => [code, at])).toEqual([['unknown-format', 'format']]);
  });
});
