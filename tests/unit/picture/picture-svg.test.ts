import { expect, test } from 'vitest';
import { PICTURE_DEFAULTS, type PictureOptions } from '../../../lib/picture/picture-href';
import { pictureSvg } from '../../../lib/picture/picture-svg';
import { scene } from '../../../lib/scene/scene';
import { loadStory } from '../../../lib/server/load-story';
import { pictureBase } from '../../../lib/server/picture-base';
import { renderPng } from '../../../lib/server/render-png';
import { parseView } from '../../../lib/view/parse-view';

const FIRST = 'putin-in-tajikistan-2025';
const SECOND = 'remittances-central-asia';
const DARK = { theme: 'dark' } as const;
const MAP = { layout: 'map' } as const;

const VIEWS: readonly (readonly [slug: string, query: string, options: Partial<PictureOptions>])[] = [
  [FIRST, '', {}],
  [FIRST, 's=remittances-rus-tjk', {}],
  [FIRST, 's=tjk', DARK],
  [FIRST, 's=warrant', {}],
  [FIRST, 'h=3.10-120', {}],
  [FIRST, 'c=5/45/35&b=control&l=war', {}],
  [FIRST, 'c=5/34.5/76&b=control', DARK],
  [FIRST, 'c=2/60/175&l=members', {}],
  [FIRST, 'c=1/20/0', {}],
  [FIRST, 'c=8/38.5/68.8', {}],
  [SECOND, '', {}],
  [SECOND, 't=2010', { ...MAP, width: 600, height: 600 }],
];
const EDGES: typeof VIEWS = [
  [FIRST, 'c=18/85/179.9', {}],
  [FIRST, 'c=0/0/0', { width: 200, height: 2400 }],
  [FIRST, 'c=14/-60/-179', { ...MAP, width: 2400, height: 200 }],
  [FIRST, 'l=none', { width: 200, height: 200 }],
];

async function picture([slug, query, options]: (typeof VIEWS)[number]) {
  const story = await loadStory(slug);
  if (!story) throw new Error(slug);
  const { view } = parseView(query, story);
  const full = { ...PICTURE_DEFAULTS, ...options };
  const draw = async () => pictureSvg(story, view, full, await pictureBase(view.borders));
  return { draw, marks: scene(story, view).marks, full };
}

test.each([...VIEWS, ...EDGES])(
  '%s?%s: the scene’s marks and no others, the same text each time, in bounds',
  async (...row) => {
    const { draw, marks, full } = await picture(row);
    const svg = await draw();
    expect(await draw()).toBe(svg);
    const ids = [...svg.matchAll(/ data-entity="([^"]+)"/g)].map(([, id]) => id);
    expect(ids.sort()).toEqual(marks.map(({ id }) => id).sort());
    expect(svg).not.toMatch(/NaN|undefined|Infinity/);
    expect(svg.length).toBeLessThanOrEqual(400_000);
    const png = renderPng(svg, full.width);
    expect(Buffer.from(png).equals(Buffer.from(renderPng(svg, full.width)))).toBe(true);
    expect(png.byteLength).toBeLessThanOrEqual(250_000);
    const size = new DataView(png.buffer, png.byteOffset);
    expect([size.getUint32(16), size.getUint32(20)]).toEqual([full.width, full.height]);
  },
);

test('the names of countries and the symbols of a picture say whose they are', async () => {
  const svg = await (await picture([FIRST, 'c=4/45/60', {}])).draw();
  const names = [...svg.matchAll(/<text data-name-of="([a-z]{3})"[^>]*>([^<]+)</g)].map(([, ...name]) => name);
  expect(names).toContainEqual(['kaz', 'KAZAKHSTAN']);
  // No country of the story: the base map's own name.
  expect(names).toContainEqual(['irn', 'IRAN']);
  const symbols = [...svg.matchAll(/ data-symbol-of="([^"]+)"/g)].map(([, id]) => id);
  expect(symbols).toContain('dushanbe');
});

const words = (text: string, attributes: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="300" height="60"><rect width="300" height="60" fill="#fff"/><text x="10" y="40" font-size="24" ${attributes}>${text}</text></svg>`;

test('Latin and Cyrillic letters are drawn, and each weight looks its own', () => {
  const serif = 'font-family="\'Source Serif 4\'"';
  const texts = [
    words('', serif),
    words('Dushanbe', serif),
    words('Dushanbe', `${serif} font-weight="600"`),
    words('Dushanbe', `${serif} font-style="italic"`),
    words('Dushanbe', 'font-family="\'Source Sans 3\'"'),
    words('Душанбе', serif),
    words('Душанбе', `${serif} font-weight="600"`),
  ];
  const drawn = texts.map((svg) => Buffer.from(renderPng(svg, 300)).toString('base64'));
  expect(new Set(drawn).size).toBe(texts.length);
});
