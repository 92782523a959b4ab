import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { ROOT } from './measure.mjs';

const { ImageResponse } = createRequire(join(ROOT, 'package.json'))('next/og');

const FONTS = [
  ['serif-400', 'Source Serif 4', 400, 'normal'],
  ['serif-400-italic', 'Source Serif 4', 400, 'italic'],
  ['serif-600', 'Source Serif 4', 600, 'normal'],
  ['sans-400', 'Source Sans 3', 400, 'normal'],
  ['sans-600', 'Source Sans 3', 600, 'normal'],
].map(([file, name, weight, style]) => ({
  name,
  weight,
  style,
  data: readFileSync(join(ROOT, `data/fonts/${file}.ttf`)),
}));

/**
 * The same card by next/og. It refuses text inside an SVG, so everything that is drawn is one SVG image and every line of text an
 * element of its own over it, in the same fonts at the same place. Letters have no halo, which is in its favour.
 * @param {string} svg a card as the product writes it
 */
export async function nextOgCard(svg, width, height) {
  const { drawn, lines } = takeText(svg);
  const image = { src: `data:image/svg+xml;base64,${Buffer.from(drawn).toString('base64')}`, width, height };
  const answer = new ImageResponse(
    node('div', { style: { display: 'flex', width, height, position: 'relative' } }, [
      node('img', { ...image, style: { position: 'absolute', left: 0, top: 0 } }),
      ...lines,
    ]),
    { width, height, fonts: FONTS },
  );
  return new Uint8Array(await answer.arrayBuffer());
}

const node = (type, props, children) => ({ type, key: null, props: { ...props, children } });

/** Walks the picture's elements, keeps where its groups stand, and takes the text out of it. */
function takeText(svg) {
  const lines = [];
  const stack = [[0, 0]];
  let drawn = '';
  for (const [piece, name, attributes, inside] of svg.matchAll(
    /<(text)([^>]*)>([\s\S]*?)<\/text>|<\/?g[^>]*>|[^<]+|<[^>]*>/g,
  )) {
    const [dx = 0, dy = 0] = stack.at(-1) ?? [];
    if (name === 'text') {
      lines.push(line(attributes, inside.replace(/<[^>]*>/g, ''), dx, dy));
      continue;
    }
    if (piece.startsWith('<g') && !piece.startsWith('<gr') && !piece.endsWith('/>')) {
      const [, x = 0, y = 0] = /translate\(([-\d.]+) ([-\d.]+)\)/.exec(piece) ?? [];
      stack.push([dx + Number(x), dy + Number(y)]);
    } else if (piece === '</g>') stack.pop();
    drawn += piece;
  }
  return { drawn, lines };
}

function line(attributes, text, dx, dy) {
  const of = (key) => new RegExp(` ${key}="([^"]*)"`).exec(attributes)?.[1];
  const size = Number(of('font-size'));
  const left = Number(of('x')) + dx;
  const shift = { middle: '-50%', end: '-100%' }[of('text-anchor')] ?? '0';
  return node(
    'div',
    {
      style: {
        position: 'absolute',
        left,
        top: Number(of('y')) + dy - size,
        transform: `translateX(${shift})`,
        whiteSpace: 'nowrap',
        lineHeight: 1.2,
        fontFamily: /'([^']*)'/.exec(attributes)?.[1] ?? 'Source Serif 4',
        fontSize: size,
        fontWeight: Number(of('font-weight')),
        fontStyle: of('font-style') ?? 'normal',
        letterSpacing: Number(of('letter-spacing') ?? 0),
        color: of('fill'),
      },
    },
    text.replaceAll('&amp;', '&').replaceAll('&#39;', "'").replaceAll('&quot;', '"'),
  );
}
