import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { ROOT } from './project-files';

/** Each planted file and the one rule that must catch it. */
const PLANTED: Record<string, string> = {
  'lib/story/knows-react.ts': 'style/noRestrictedImports',
  'lib/story/knows-next.ts': 'style/noRestrictedImports',
  'lib/scene/knows-leaflet.ts': 'style/noRestrictedImports',
  'lib/scene/knows-react-leaflet.ts': 'style/noRestrictedImports',
  'lib/view/reads-files.ts': 'style/noRestrictedImports',
  'lib/view/knows-components.ts': 'style/noRestrictedImports',
  'lib/view/knows-app.ts': 'style/noRestrictedImports',
  'lib/view/knows-server.ts': 'style/noRestrictedImports',
  'lib/server/knows-components.ts': 'style/noRestrictedImports',
  'components/reader/knows-leaflet.tsx': 'style/noRestrictedImports',
  'components/reader/knows-app.tsx': 'style/noRestrictedImports',
  'components/reader/knows-server.tsx': 'style/noRestrictedImports',
  'components/map/knows-app.tsx': 'style/noRestrictedImports',
  'components/map/knows-server.tsx': 'style/noRestrictedImports',
  'app/knows-leaflet.tsx': 'style/noRestrictedImports',
  'lib/story/CamelName.ts': 'style/useFilenamingConvention',
  'lib/story/too-long.ts': 'style/noExcessiveLinesPerFile',
  'lib/story/barrel.ts': 'performance/noBarrelFile',
  'lib/story/cycle-a.ts': 'suspicious/noImportCycles',
  'lib/story/cycle-b.ts': 'suspicious/noImportCycles',
  'lib/story/any-thing.ts': 'suspicious/noExplicitAny',
  'lib/story/talks.ts': 'suspicious/noConsole',
  'components/ui/raw-html.tsx': 'security/noDangerouslySetInnerHtml',
  'components/ui/stale-effect.tsx': 'correctness/useExhaustiveDependencies',
};

const folder = mkdtempSync(join(tmpdir(), 'dateline-lint-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const violating = lint('violating', (project) => {
  writeFileSync(join(project, 'lib/story/too-long.ts'), longModule(401));
});
const conforming = lint('conforming', (project) => {
  writeFileSync(join(project, 'lib/scene/just-fits.ts'), longModule(400));
});

describe('the planted files', () => {
  it.each(Object.entries(PLANTED))('%s breaks %s', (path, rule) => {
    expect(violating.errors.get(path)).toEqual([rule]);
  });

  it('are all named here', () => {
    expect(violating.files).toEqual(Object.keys(PLANTED).sort());
  });
});

describe('the conforming files', () => {
  it('break nothing', () => {
    expect(conforming.files.length).toBeGreaterThan(5);
    expect([...conforming.errors]).toEqual([]);
  });
});

/** Lints a set of planted files as a project of its own, by our rules. */
function lint(set: string, complete: (project: string) => void) {
  const project = join(folder, set);
  cpSync(join(ROOT, 'tests/fixtures/lint', set), project, { recursive: true });
  // The package file tells Biome that this is a React project.
  for (const file of ['biome.json', 'package.json', '.gitignore']) cpSync(join(ROOT, file), join(project, file));
  complete(project);

  const args = ['lint', '--reporter=json', '--max-diagnostics=none', '.'];
  const biome = join(ROOT, 'node_modules/@biomejs/biome/bin/biome');
  const { stdout, stderr } = spawnSync(process.execPath, [biome, ...args], { cwd: project, encoding: 'utf8' });
  const errors = new Map<string, string[]>();
  for (const { category, severity, location } of parseReport(stdout, stderr)) {
    if (severity !== 'error') continue;
    errors.set(location.path, [...(errors.get(location.path) ?? []), category.replace('lint/', '')]);
  }
  return { errors, files: filesIn(project).filter((file) => /\.tsx?$/.test(file)) };
}

interface Diagnostic {
  readonly category: string;
  readonly severity: string;
  readonly location: { readonly path: string };
}

function parseReport(stdout: string, stderr: string): readonly Diagnostic[] {
  try {
    return JSON.parse(stdout).diagnostics;
  } catch {
    throw new Error(`Biome did not report: ${stdout}${stderr}`);
  }
}

function filesIn(project: string): string[] {
  const names = readdirSync(project, { recursive: true, encoding: 'utf8' });
  return names.filter((name) => statSync(join(project, name)).isFile()).sort();
}

function longModule(lines: number): string {
  return Array.from({ length: lines }, (_, n) => `export const line${n} = ${n};\n`).join('');
}
