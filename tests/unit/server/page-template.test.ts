import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { joinPieces } from '../../../lib/server/http/gzip-pieces';
import { pageScripts } from '../../../lib/server/http/inline-scripts';
import { fillTemplate, type HoleValues, readTemplate } from '../../../lib/server/page-template';
import { HOLES, holeAddress, holePath, holeText } from '../../../lib/view/page-holes';

const push = (row: string) => `<script>self.__next_f.push(${JSON.stringify([1, row])})</script>`;
/** As Next writes a page: what is in the markup stands once more in a script, as JSON in a string. */
const PAGE = [
  '<!DOCTYPE html><html><head>',
  `<title>${holeText('title')}</title><meta content="${holeAddress('url')}"/>`,
  `<link rel="preload" href="${holePath('data')}"/></head><body>`,
  `<!--$-->${holeText('page')}<!--/$-->`,
  push('0:"fixed"'),
  push(`1:["$","title",null,{"children":"${holeText('title')}"}]`),
  '</body></html>',
].join('');

const VALUES = Object.fromEntries(HOLES.map((hole) => [hole, `the ${hole}`])) as HoleValues;
const fill = (values: Partial<HoleValues>, page = '<p>page</p>') => {
  const filled = fillTemplate(readTemplate(PAGE), { ...VALUES, structured: '', ...values }, [Buffer.from(page)]);
  return { html: joinPieces(filled.html).toString(), hashes: filled.hashes };
};

/** What Next reads in the browser: the string of the script, and in it the JSON of the row. */
function titleInScript(html: string): unknown {
  const script = pageScripts(html)[1]?.body ?? '';
  const [, row] = JSON.parse(script.slice('self.__next_f.push('.length, -1)) as [number, string];
  return (JSON.parse(row.slice(2)) as [string, string, null, { children: unknown }])[3].children;
}

describe('a page with holes', () => {
  test('has every value in its place, and no hole left', () => {
    const { html } = fill({ title: 'Grain', url: 'https://maps.example/a?b=1&c=2', data: '/data/1' });
    expect(html).toContain('<title>Grain</title><meta content="https://maps.example/a?b=1&amp;c=2"/>');
    expect(html).toContain('<link rel="preload" href="/data/1"/>');
    expect(html).toContain('<!--$--><p>page</p><!--/$-->');
    expect(html).not.toContain('HOLE');
  });

  test('gives a title of any characters to the script as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (title) => {
        const { html } = fill({ title });
        // Two dollar signs are how Next's data write a text that begins with one.
        expect(titleInScript(html)).toBe(title.startsWith('$') ? `$${title}` : title);
      }),
    );
  });

  test.each(['</script><script>alert(1)</script>', '<!--', '" onload="x', "' x", '\u2028', '$L1', '\\', '\\u003c'])(
    'keeps %j text in markup and script',
    (title) => {
      const { html } = fill({ title, url: title });
      expect(pageScripts(html)).toHaveLength(2);
      expect(html).not.toContain('<script>alert');
      expect(html).not.toContain('" onload="');
      expect(html.match(/<!--/g)).toHaveLength(2);
    },
  );

  test('knows the hash of each script, also of those with values', () => {
    const { html, hashes } = fill({ title: 'Ünïcode “quoted”' });
    const real = pageScripts(html).map(({ body }) => `'sha256-${createHash('sha256').update(body).digest('base64')}'`);
    expect([...hashes].sort()).toEqual(real.sort());
  });

  test('has structured data at the end of its head', () => {
    const { html } = fill({ structured: '<script type="application/ld+json">{}</script>' });
    expect(html).toContain('<script type="application/ld+json">{}</script></head>');
  });

  test('is refused with a script that is not Next’s', () => {
    expect(() => readTemplate('<head></head><script>alert(1)</script>')).toThrow('not ours');
  });
});
