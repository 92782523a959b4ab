import { describe, expect, it } from 'vitest';
import { deniedIn, exportedTwice, isNamedAfterExport, namesIn } from './names';
import { codeFiles, read } from './project-files';

/** Next gives these files and their exports their names. */
const ROUTES = /^app\/(?:.*\/)?(?:page|route|layout|error|global-error|not-found)\.tsx?$/;

const FILES = new Map(
  codeFiles()
    .filter((path) => /^(?:app|components|lib)\//.test(path) && !ROUTES.test(path))
    .filter((path) => !path.endsWith('.d.ts'))
    .map((path) => [path, namesIn(path, read(path))]),
);

/** Files that are not named after an export, each with its reason. */
const OTHERWISE: Record<string, string> = {
  ...because('a list of imports or the start of a worker, which exports nothing or only types', [
    'components/map/many-flows/flow-worker.ts',
    'components/map/map-styles.ts',
    'components/offline/service-worker/service-worker.ts',
    'components/studio/engine-worker.ts',
  ]),
  ...because('several equal functions or numbers on one subject, which the file is named after', [
    'app/fonts.ts',
    'components/map/leaflet-internals.ts',
    'components/map/leaflet-parts.ts',
    'components/reader/reading-line.ts',
    'components/studio/draft-store.ts',
    'components/studio/studio-words.ts',
    'lib/basemap/check-topology.ts',
    'lib/compile/schema-text.ts',
    'lib/geo/cut-at-180.ts',
    'lib/geo/join-at-180.ts',
    'lib/geo/mercator.ts',
    'lib/geo/outline.ts',
    'lib/picture/svg-key.ts',
    'lib/picture/svg-text.ts',
    'lib/scene/series-at.ts',
    'lib/studio/happening-suggestions.ts',
    'lib/suggest/calendar.ts',
    'lib/suggest/word-flags.mjs',
    'lib/view/view-changes.ts',
  ]),
  ...because('tables of words of a language', [
    'lib/suggest/english/date-words.ts',
    'lib/suggest/english/organisation-words.ts',
    'lib/suggest/english/person-words.ts',
    'lib/suggest/english/place-words.ts',
    'lib/suggest/english/unit-words.ts',
  ]),
  ...because('formats of a language; messages that are put together', ['lib/words/figure-words.ts']),
  ...because('written by `npm run words`: the messages of several parts of the interface', [
    'lib/words/compiled/panels.ts',
    'lib/words/compiled/site.ts',
    'lib/words/compiled/story.ts',
  ]),
};

/** Keys of messages, and the kind of a mark, which reaches exports. */
const KEYS = new Set(['gathered', 'gatheredPlaced', 'twins']);

/** Words of our own that have made way for the field's. */
const DENIED = {
  words: new Set(
    'ground grounds sight sights ghost ghosts manners gathered gathering gatherings sketch sketches twins upkeep paced pen'.split(
      ' ',
    ),
  ),
  names: new Set(
    (
      'AreaShade Drawing GIVE_UP_MS LabelPlace LabelSpot NameGround PageTurner Rest ScrollsSideways Sheet TimeRule Unit Way ' +
      'choosePlaces lessMotion nearestRest sheet shifted stay unitAt waysOf'
    ).split(' '),
  ),
};

describe('exports', () => {
  it('have names of their own', () => {
    const exported = new Map([...FILES].map(([path, names]) => [path, names.exported]));
    expect(exportedTwice(exported)).toEqual([]);
  });

  it('are told when two files have one name, types and values alike', () => {
    const one = namesIn('a.ts', 'export interface Mark {}').exported;
    const other = namesIn('b.ts', 'export const { Mark, other } = made;').exported;
    expect(
      exportedTwice(
        new Map([
          ['a.ts', one],
          ['b.ts', other],
        ]),
      ),
    ).toEqual(['Mark: a.ts, b.ts']);
  });
});

describe('files', () => {
  it('are named after an export', () => {
    const named = [...FILES].filter(([path, { exported }]) => isNamedAfterExport(path, exported)).map(([path]) => path);
    const others = [...FILES.keys()].filter((path) => !path.startsWith('lib/server/') && !named.includes(path));
    expect(others.filter((path) => !(path in OTHERWISE))).toEqual([]);
    // The list has no line that is not needed.
    expect(Object.keys(OTHERWISE).filter((path) => !others.includes(path))).toEqual([]);
  });

  it('are told when they are not', () => {
    const { exported } = namesIn('lib/geo/bbox.ts', 'export function unionOf() {}');
    expect(isNamedAfterExport('lib/geo/bbox.ts', exported)).toBe(false);
    expect(isNamedAfterExport('lib/geo/union-of.ts', exported)).toBe(true);
    expect(
      isNamedAfterExport('lib/story/dates.ts', namesIn('dates.ts', 'export type GivenDate = string;').exported),
    ).toBe(true);
  });
});

describe('words that are not used any more', () => {
  it('stand in no identifier and no file name', () => {
    const found = [...FILES]
      .filter(([path]) => !path.startsWith('lib/server/'))
      .flatMap(([path, { used }]) => deniedIn(path, without(used), DENIED).map((name) => `${path}: ${name}`));
    expect(found).toEqual([]);
  });

  it('are found in a part of a name, in a type, and in the name of a file', () => {
    const source = 'interface Sheet { inSight: boolean }\nconst part = <g data-ghost="" className="x" />;';
    const { used } = namesIn('paint-ground.tsx', source);
    expect(deniedIn('components/map/paint-ground.tsx', used, DENIED).sort()).toEqual([
      'Sheet',
      'inSight',
      'paint-ground.tsx',
    ]);
  });
});

function because(reason: string, paths: readonly string[]): Record<string, string> {
  return Object.fromEntries(paths.map((path) => [path, reason]));
}

function without(used: ReadonlySet<string>): string[] {
  return [...used].filter((name) => !KEYS.has(name));
}
