import fc from 'fast-check';
import { expect, it } from 'vitest';
import { pageScripts } from '@/lib/server/http/inline-scripts';

/** The same, said in one expression; it takes the square of the length of some pages. */
const SAME = /<script(?<attributes>[^>]*)>(?<body>.*?)<\/script>/gs;

it('gives each script with its attributes, its words and its place', () => {
  const html = '<p>a</p><script src="/a.js" async=""></script><script>one</script>';
  const [first, second] = pageScripts(html);
  expect(first).toEqual({ attributes: ' src="/a.js" async=""', body: '', start: 8, end: 46 });
  expect(second).toMatchObject({ attributes: '', body: 'one' });
  expect(html.slice(second?.start, second?.end)).toBe('<script>one</script>');
});

it('finds what one expression would find, in any text', () => {
  const part = fc.constantFrom('<script', '<script>', '</script>', '>', '<', ' src="/a.js"', 'text', '\n');
  fc.assert(
    fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
      const html = parts.join('');
      const expected = [...html.matchAll(SAME)].map(({ 0: whole, index, groups }) => ({
        ...groups,
        start: index,
        end: index + whole.length,
      }));
      expect(pageScripts(html)).toEqual(expected);
    }),
    { numRuns: 2000 },
  );
});
