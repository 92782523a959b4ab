import { afterEach, describe, expect, it, vi } from 'vitest';
import { filesUnder } from './project-files';
import { growth, regexesIn } from './regexes';

/** The flag of set notation, which our compiler's target does not know yet. */
const SETS = 'v';
const files = ['app', 'components', 'lib', 'public']
  .flatMap(filesUnder)
  .filter((path) => /\.(tsx?|m?js)$/.test(path))
  .map(regexesIn);
const found = files.flatMap(({ path, regexes }) => regexes.map((regex) => ({ path, regex })));

describe('every regular expression', () => {
  it('is found', () => {
    expect(found.length).toBeGreaterThan(100);
  });

  it.each(found)(
    'of $path takes no more steps than a multiple of the letters, in any text: $regex',
    async ({ regex }) => {
      expect(['constant', 'linear']).toContain(await growth(regex));
    },
  );
});

describe('expressions that are built from text', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it('are those of coordinates, which are read from a few letters, and of signs that look alike, whose steps are a multiple of the letters', async () => {
    expect(files.filter(({ built }) => built > 0).map(({ path }) => path)).toEqual([
      'lib/compile/alike-text.ts',
      'lib/geo/coordinates.ts',
    ]);
    const built: RegExp[] = [];
    const construct = (target: typeof RegExp, [source, flags]: [string, string?]) => {
      const regex = new target(source, flags);
      built.push(regex);
      return regex;
    };
    vi.stubGlobal('RegExp', new Proxy(RegExp, { construct }));
    vi.resetModules();
    await import('@/lib/compile/alike-text');
    vi.unstubAllGlobals();
    expect(built).toHaveLength(1);
    for (const regex of built) expect(['constant', 'linear'], String(regex)).toContain(await growth(regex));
  });
});

describe('the check', () => {
  it.each([
    [/^(a+)+$/, 'exponential'],
    [/^(?:a|aa)+$/, 'exponential'],
    [/(?<!b)(?:a+)+(?=c)/, 'exponential'],
    [/\s+$/, '2nd degree polynomial'],
    [/<a[^>]* b[^>]*>/, '3rd degree polynomial'],
    [/\d+(?!x)/, '2nd degree polynomial'],
    [/a+b?a+$/u, '3rd degree polynomial'],
    [/^a+$/i, 'linear'],
    [/a/, 'linear'],
  ])('tells how %s grows: %s', async (regex, expected) => {
    expect(await growth(regex)).toBe(expected);
  });

  it.each([/(a*)\1b/, new RegExp('[a--b]+$', SETS), /a(?=b*c)/, /(?<=a+)b/, /(?!(?:a{2,})b)c/])(
    'does not judge %s',
    async (regex) => {
      await expect(growth(regex)).rejects.toThrow('cannot be judged');
    },
  );
});
