import { dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { codeFiles, filesUnder, read } from './project-files';

const CONFIGS = [
  'next.config.js',
  'playwright.config.ts',
  'vitest.config.ts',
  'package.json',
  'biome.json',
  'knip.json',
];
const TEXTS = [
  'README.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  'CHANGELOG.md',
  'LICENSE.md',
  'NOTICES.md',
  ...filesUnder('docs'),
];
const TESTS = filesUnder('tests').filter((path) => /\.(tsx?|md)$/.test(path));

describe('every source', () => {
  const texts = TEXTS.filter((path) => /\.(md|json)$/.test(path));

  it.each([...codeFiles(), ...CONFIGS, ...texts, ...TESTS, '.ci/run'])(
    '%s names nothing outside the repository',
    (path) => {
      // Put together here, so that this file does not find itself.
      const outside = [
        ['..', 'shared'],
        ['', 'work', ''],
      ].map((parts) => parts.join('/'));
      const content = read(path);
      expect(outside.filter((place) => content.includes(place))).toEqual([]);
    },
  );

  it.each(codeFiles())('%s has no Server Action', (path) => {
    expect(read(path)).not.toMatch(/^\s*['"]use server['"]/m);
  });

  it('says that it is for the browser only where a route hands over to it', () => {
    const routes = codeFiles().filter((path) => path.startsWith('app/'));
    const handedOver = routes.flatMap((path) => [
      ...[...read(path).matchAll(/from '@\/(components\/[^']+)'/g)].map(([, module]) => `${module}.tsx`),
      ...[...read(path).matchAll(/from '\.\/([^'/]+)'/g)].map(([, module]) => `${dirname(path)}/${module}.tsx`),
    ]);
    const marked = codeFiles().filter((path) => /^['"]use client['"]/m.test(read(path)));
    expect(marked.length).toBeGreaterThan(2);
    expect(marked.filter((path) => !handedOver.includes(path) && !/^app\/(?:global-)?error\.tsx$/.test(path))).toEqual(
      [],
    );
  });

  const served = codeFiles().filter((path) => /^(?:app|components|lib)\//.test(path));

  it.each(served)('%s makes no markup of text, and no code', (path) => {
    // Leaflet takes a string for HTML in four places: we use none of them.
    expect(read(path)).not.toMatch(
      /\b(?:innerHTML|outerHTML|insertAdjacentHTML|document\.write|bindPopup|bindTooltip|[dD]ivIcon|srcdoc|eval\(|new Function)/i,
    );
  });

  it.each(served.filter((path) => !path.startsWith('components/')))('%s asks no other server', (path) => {
    expect(read(path)).not.toMatch(
      /\bfetch\(|XMLHttpRequest|\bhttps?\.(?:get|request)|node:(?:https|http2|dns|dgram|tls)'|net\.connect/,
    );
  });
});
