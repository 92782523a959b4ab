import { describe, expect, it } from 'vitest';
import {
  BUILD_ID_FILE,
  BUILT_PAGES,
  CLIENT_MANIFEST,
  INLINE_SCRIPTS,
  ROUTER_HEADERS,
  STANDALONE_CONFIG,
} from '@/lib/server/next-internals';
import { codeFiles, read } from '../project/project-files';

const HOME = 'lib/server/next-internals.ts';
const next = (path: string) => read(`node_modules/next/dist/${path}`);
const constantOf = (name: string) =>
  new RegExp(`^const ${name} = '([^']+)';`, 'm').exec(next('shared/lib/constants.js'))?.[1];

describe('the installed Next', () => {
  it('names the files and folders of a build as we do', () => {
    expect(constantOf('BUILD_ID_FILE')).toBe(BUILD_ID_FILE);
    expect(constantOf('SERVER_DIRECTORY')).toBe(BUILT_PAGES[0]);
    expect(`page_${constantOf('CLIENT_REFERENCE_MANIFEST')}.js`).toBe(CLIENT_MANIFEST);
    expect(`${constantOf('SERVER_FILES_MANIFEST')}.json`).toBe(STANDALONE_CONFIG.file);
  });

  it('writes inline scripts of the known shapes', () => {
    const source = next('server/app-render/use-flight-response.js');
    const pushes = [...source.matchAll(/\(?self\.__next_f[^$]*?\.push\(/g)].map(([start]) => start);
    expect(pushes.length).toBeGreaterThanOrEqual(2);
    for (const start of pushes) expect(INLINE_SCRIPTS.some((shape) => shape.test(`${start}[1,"a"])`))).toBe(true);
  });

  it('marks requests of its router by the known headers', () => {
    const source = next('client/components/app-router-headers.js');
    for (const name of ROUTER_HEADERS) expect(source).toContain(`= '${name}';`);
  });

  it('has the renderer of its pages, and writes a dollar sign twice', () => {
    expect(next('server/route-modules/app-page/vendored/ssr/react-dom-server.js')).toContain('ReactDOMServer');
    expect(
      next('compiled/react-server-dom-turbopack/cjs/react-server-dom-turbopack-server.node.production.js'),
    ).toMatch(/"\$" === \w+\[0\] \? "\$" \+ \w+/);
  });

  it('takes a standalone build’s configuration from a variable', () => {
    expect(next('server/config.js')).toContain(`process.env.${STANDALONE_CONFIG.variable}`);
    expect(next('build/utils.js')).toContain(`process.env.${STANDALONE_CONFIG.variable} = JSON.stringify(`);
  });

  it('patches the history of the window, not of its class, and reloads or ignores states that are not its own', () => {
    const source = next('client/components/app-router.js');
    expect(source).toContain('window.history.pushState = function pushState(');
    expect(source).toContain('window.history.replaceState = function replaceState(');
    expect(source).not.toContain('History.prototype');
    expect(source).toContain("window.addEventListener('popstate',");
    expect(source).toMatch(/if \(!state\) \{[^}]*return;/);
    expect(source).toMatch(/if \(!state\.__NA\) \{\s*window\.location\.reload\(\)/);
  });
});

/** What only a build or a browser shows, with the test that fails when it goes. */
const SHOWN_BY: readonly (readonly [what: string, spec: string, name: string])[] = [
  ['prerendered pages are in server/app', 'standalone', 'the built folder serves everything from anywhere'],
  ['an error of Next is HTML or has no type', 'fault-pages', 'answers 500 with words, its headers and a policy'],
  [
    'every inline script has a known shape, Turbopack’s too',
    'security',
    'every route, also one that fails, has its headers',
  ],
  ['a page that was rendered with holes', 'unfurl', 'the bare story has a preview of its own'],
  ['Back and Forward over pages of the router', 'history', 'from the library into the story, to a choice'],
  ['a reload among our states', 'history', 'a reload in the middle keeps the view and every step before it'],
  ['the manifest names a story’s scripts', 'offline', 'a story that was read opens without a network, at every view'],
  ['names of built files', 'offline', 'panels and search that were never opened work without a network'],
  ['the generated server can be replaced', 'standalone', 'a server that is told to stop under load'],
];

describe('what a browser or a build has to show', () => {
  it.each(SHOWN_BY)('%s: tests/e2e/%s.spec.ts', (_, spec, name) => {
    expect(read(`tests/e2e/${spec}.spec.ts`)).toContain(name);
  });
});

describe('code elsewhere', () => {
  const served = codeFiles().filter((path) => /^(?:app|components|lib)\//.test(path) && path !== HOME);

  it.each([
    ['inline scripts', /__next_f|TURBOPACK/],
    ['folders of a build', /['"`/]server['"],?\s*['"]app['"]|server\/app|['"]BUILD_ID['"]/],
    ['manifests', /client-reference-manifest|required-server-files/],
    ['private settings', /__NEXT_|__NA\b/],
    ['headers of the router', /next-router-/],
  ])('says nothing of %s', (_, own) => {
    expect(served.filter((path) => own.test(read(path)))).toEqual([]);
  });
});
