import { describe, expect, it } from 'vitest';
import { inlineProse, inlineWords } from './inline-words';
import { filesUnder, read } from './project-files';

const files = ['app', 'components'].flatMap(filesUnder).filter((path) => /\.tsx?$/.test(path));

describe('what a reader sees or hears', () => {
  it('is looked for in all components', () => {
    expect(files.length).toBeGreaterThan(80);
  });

  it.each(files)('comes from the catalogue: no words in %s', (path) => {
    expect(inlineWords(path, read(path))).toEqual([]);
  });

  it.each([
    ['text', '<p>All stories</p>'],
    ['text in an expression', "<p>{'All stories'}</p>"],
    ['one of two texts', "<p>{open ? words.close : 'Open'}</p>"],
    ['a text that stands under a condition', "<p>{open && ', through '}</p>"],
    ['text around a value', `<p>{\`Text: \${publisher}.\`}</p>`],
    ['one part of a joined text', "<p>{[words.one, 'as of ' + date].filter(Boolean).join(', ')}</p>"],
    ['a name that is only heard', '<nav aria-label="Site" />'],
    ['a name made of a value', `<a aria-label={\`Paragraph \${n}\`} />`],
    ['an alternative text', "<img alt={known ? words.alt : 'Map'} />"],
    ['what stands in an empty field', '<input placeholder="Find" />'],
    ['a title that a component gets', '<PlainPage title="Not here" />'],
    ['a title of a page', "<p {...{ title: 'How the maps are made' }} />"],
    ['what is announced', `() => say(\`Chosen: \${name}\`, false)`],
    ['what another announces', "() => reader.announce(found ? 'Found' : null)"],
  ])('may be %s, and then it is found', (_, element) => {
    expect(inlineWords('one.tsx', `export const one = ${element};`)).toHaveLength(1);
  });

  it.each([
    ['a text of the catalogue', '<p aria-label={words.site}>{words.all({ count: 3 })}</p>'],
    ['a sign', '<kbd>/</kbd>'],
    ['a class, an id, an address', '<a className="plain" id="home" href="/about" data-kind="big one" />'],
    ['what is only compared', "<p>{kind === 'flow' && words.flow}</p>"],
  ])('is not %s', (_, element) => {
    expect(inlineWords('one.tsx', `export const one = ${element};`)).toEqual([]);
  });
});

/** Units as a story writes them, which its numbers are known by. */
const UNITS = ['million US dollars', 'US dollars'];
const code = ['lib/export', 'lib/scene', 'lib/view', 'lib/words'].flatMap(filesUnder);

describe('what is put together from words', () => {
  const files = code.filter((path) => path.endsWith('.ts') && !path.startsWith('lib/words/compiled/'));
  // Formats of their own, and answers to programs.
  const others = [
    'lib/export/citation.ts',
    'lib/export/embed-code.ts',
    'lib/export/oembed.ts',
    'lib/export/sitemap.ts',
  ];

  it.each(files.filter((path) => !others.includes(path)))(
    'takes them from the catalogue: no sentence in %s',
    (path) => {
      expect(inlineProse(path, read(path)).filter((text) => !UNITS.includes(text))).toEqual([]);
    },
  );

  it('may hold a sentence, and then it is found', () => {
    expect(inlineProse('one.ts', `export const one = \`The most in \${year}: \${name}\`;`)).toHaveLength(1);
    expect(inlineProse('one.ts', "throw new Error('a bug of ours')")).toEqual([]);
  });
});
