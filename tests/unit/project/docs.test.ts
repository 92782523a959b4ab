import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesUnder, ROOT, read } from './project-files';

const DOCS = [
  'README.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  'CHANGELOG.md',
  'LICENSE.md',
  'NOTICES.md',
  ...filesUnder('docs'),
].filter((path) => path.endsWith('.md'));
/** What a path in our docs begins with. */
const FOLDERS = ['app', 'components', 'lib', 'data', 'tests', 'tools', 'docs', 'public', '.ci'];
/** The names of all files: docs speak of `story.json` without its folder. */
const NAMES = new Set(
  ['plotly.js', ...FOLDERS.flatMap(filesUnder), ...readdirSync(ROOT)].map((path) => basename(path)),
);
const { scripts } = JSON.parse(read('package.json'));
const BUILTIN = new Set(['ci', 'install']);

describe.each(DOCS)('%s', (doc) => {
  const text = read(doc);
  const code = [...text.matchAll(/`([^`\n]+)`/g)].map(([, inside = '']) => inside);

  it('links to what exists', () => {
    const links = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target);
    const broken = links.filter((target) => !isSound(doc, target));
    expect(broken).toEqual([]);
  });

  it('names paths that exist', () => {
    const fileName = /^[\w.-]+\.(json|js|ts|md)$/;
    const paths = code.filter((word) => FOLDERS.some((folder) => word.startsWith(`${folder}/`)));
    expect(paths.filter((path) => !isThere(doc, path))).toEqual([]);
    expect(code.filter((word) => fileName.test(word) && !NAMES.has(word))).toEqual([]);
  });

  it('names commands that exist', () => {
    const commands = [...text.matchAll(/\bnpm (?:--prefix (\S+) )?(run )?([a-z][\w:-]*)/g)].filter(
      ([, , run, name = '']) => (run ? true : ['start', 'test'].includes(name)),
    );
    const broken = commands.filter(([, prefix, , name = '']) => {
      const known = prefix ? JSON.parse(read(`${prefix}/package.json`)).scripts : scripts;
      return !BUILTIN.has(name) && !(name in known);
    });
    expect(broken.map(([command]) => command)).toEqual([]);
  });
});

/** A pattern such as `data/stories/<slug>/story.json` or `lib/*` is followed as far as it is plain. */
function isThere(doc: string, path: string): boolean {
  const plain = path.split(/[<*{]/)[0] ?? '';
  const known = plain === path ? path : dirname(`${plain}x`);
  return [join(ROOT, known), join(ROOT, dirname(doc), known)].some((place) => existsSync(place));
}

function isSound(doc: string, target: string): boolean {
  if (/^(https?|mailto):/.test(target)) return true;
  const [path = '', anchor] = target.split('#');
  const file = path ? normalize(join(dirname(doc), path)) : doc;
  if (!existsSync(join(ROOT, file))) return false;
  return anchor === undefined || !file.endsWith('.md') || headings(read(file)).includes(anchor);
}

/** As they are made into anchors by common viewers of Markdown. */
function headings(text: string): string[] {
  return [...text.matchAll(/^#+ (.+)$/gm)].map(([, title = '']) =>
    title
      .toLowerCase()
      .replace(/[^\w\s-]/g, '')
      .trim()
      .replace(/\s/g, '-'),
  );
}
