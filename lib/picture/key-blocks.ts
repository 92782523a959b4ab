import { seriesMessages } from '@words/story';
import { flowWidth } from '../draw/flow-width';
import { circleSamples, SAMPLE_PAINT } from '../paint/circle-shapes';
import { classShapes, rampShapes } from '../paint/class-shapes';
import { WIDTH_SAMPLE, widthSample } from '../paint/flow-shapes';
import { type MaybeShape, shape } from '../paint/shape';
import { SIGN, signShapes, signWidth } from '../paint/sign-shapes';
import type { KeyCircles, KeyEntry, MapKey } from '../scene/map-key';
import { PICTURE_WORDS } from '../words/picture-words';
import { type Hand, svgShapesAt } from './svg-shapes';
import { el, textLine } from './svg-text';

/** A part of a key that stays whole: it stands in a row with others, or not at all. */
export interface KeyBlock {
  readonly width: number;
  readonly draw: (x: number, middle: number) => string;
}

const GAP = 22;
const CHIP = { chip: 27, height: 11 } as const;

/** A key's parts in the order in which they give way: scales first, which nothing else says, context behind its tag. */
export function keyBlocks(key: MapKey, size: number, scale: number, hand: Hand): KeyBlock[] {
  const { colours } = hand;
  const set = { ...hand, size };
  const entry = (one: KeyEntry) => entryBlock(one, set);
  const context = key.entries.filter((one) => one.context);
  const circles = key.circles && circlesBlock(key.circles, set);
  return [
    ...(key.classes ? [classesBlock(key.classes, set)] : []),
    ...(key.classes?.hasNoData ? [signBlock(noData, SIGN.width, seriesMessages.noData, colours.ink, set)] : []),
    ...(circles ? [circles] : []),
    ...(key.circles?.hasNoData && !key.classes?.hasNoData
      ? [signBlock(noData, SIGN.width, seriesMessages.noData, colours.ink, set)]
      : []),
    ...(key.widths.length > 0 ? [widthsBlock(key.widths, scale, set)] : []),
    ...key.entries.filter((one) => !one.context).map(entry),
    ...context.map((one, i) => (i === 0 ? tagged(entry(one), set) : entry(one))),
  ];
}

/** Blocks in rows; how many did not fit is said at the end of the last. */
export function keyRows(blocks: readonly KeyBlock[], width: number, max: number, size: number, hand: Hand) {
  const set = { ...hand, size };
  const rows: KeyBlock[][] = [];
  let room = 0;
  let left = blocks.length;
  for (const block of blocks) {
    const more = left > 1 ? wordsBlock(PICTURE_WORDS.more(left - 1), set).width + GAP : 0;
    const last = rows.length === max;
    if (rows.length === 0 || block.width + (last ? more : 0) > room) {
      if (last || (rows.length === max - 1 && block.width > width)) break;
      rows.push([]);
      room = width;
    }
    rows.at(-1)?.push(block);
    room -= block.width + GAP;
    left--;
  }
  if (left > 0) (rows.at(-1) ?? rows[rows.push([]) - 1])?.push(wordsBlock(PICTURE_WORDS.more(left), set));
  return rows;
}

/** Blocks side by side. */
export function drawRow(row: readonly KeyBlock[], x: number, middle: number): string {
  let at = x;
  return row
    .map((block) => {
      const drawn = block.draw(at, middle);
      at += block.width + GAP;
      return drawn;
    })
    .join('');
}

interface Set extends Hand {
  readonly size: number;
}

function wordsBlock(text: string, { size, colours, fonts }: Set): KeyBlock {
  return {
    width: fonts.width(text, 'sans-400', size),
    draw: (x, middle) => textLine(text, x, middle + size / 3, { cut: 'sans-400', size, fill: colours['ink-2'] }, fonts),
  };
}

function signBlock(sign: readonly MaybeShape[], width: number, label: string, fill: string, set: Set): KeyBlock {
  const { size, fonts } = set;
  return {
    width: width + 8 + fonts.width(label, 'sans-400', size),
    draw: (x, middle) =>
      svgShapesAt(x, middle - SIGN.height / 2, sign, set) +
      textLine(label, x + width + 8, middle + size / 3, { cut: 'sans-400', size, fill }, fonts),
  };
}

function entryBlock({ sign, label, context }: KeyEntry, set: Set): KeyBlock {
  const { ink, pencil } = set.colours;
  return signBlock(signShapes(sign, context, sign), signWidth(sign), label, context ? pencil : ink, set);
}

const noData = classShapes(null, 0, SIGN.box, 'no-data');

/** Chips side by side, each break printed where its class begins. */
function classesBlock({ breaks, steps }: NonNullable<MapKey['classes']>, set: Set): KeyBlock {
  const ramp = rampShapes(breaks, { ...CHIP, type: set.size - 2 });
  return { width: steps * CHIP.chip, draw: (x, middle) => svgShapesAt(x, middle - CHIP.height, ramp, set) };
}

/** Half of a row's height, less a little. */
const ROW_RADIUS = 12;

/** Circles as large as the map's, one beside the other: a row has no room for them in one another. Null where nothing has one. */
function circlesBlock(circles: KeyCircles, set: Set): KeyBlock | null {
  const { colours, fonts, size } = set;
  const samples = circleSamples(circles, ROW_RADIUS).map(({ words, r }) => {
    return { words, r, width: 2 * r + 6 + fonts.width(words, 'sans-400', size) + 14 };
  });
  if (samples.length === 0) return null;
  return {
    width: samples.reduce((sum, { width }) => sum + width, -14),
    draw: (x, middle) => {
      let at = x;
      const style = { cut: 'sans-400', size, fill: colours.ink } as const;
      return samples
        .map(({ words, r, width }) => {
          const circle = shape('circle', { cx: r, cy: 0, r, ...SAMPLE_PAINT });
          const drawn =
            svgShapesAt(at, middle, [circle], set) + textLine(words, at + 2 * r + 6, middle + size / 3, style, fonts);
          at += width;
          return drawn;
        })
        .join('');
    },
  };
}

/** Samples as wide as the map's own lines. */
function widthsBlock(widths: MapKey['widths'], scale: number, set: Set): KeyBlock {
  const { colours, fonts, size } = set;
  const label = (text: string) => fonts.width(text, 'sans-400', size);
  const one = (words: string) => WIDTH_SAMPLE + 6 + label(words) + 14;
  return {
    width: widths.reduce((sum, { words }) => sum + one(words), -14),
    draw: (x, middle) => {
      let at = x;
      const style = { cut: 'sans-400', size, fill: colours.ink } as const;
      return widths
        .map(({ words, quantity }) => {
          const drawn =
            svgShapesAt(at, middle, [widthSample(flowWidth({ quantity }) * scale)], set) +
            textLine(words, at + WIDTH_SAMPLE + 6, middle + size / 3, style, fonts);
          at += one(words);
          return drawn;
        })
        .join('');
    },
  };
}

/** What is context stands behind its tag, which is never alone. */
function tagged(block: KeyBlock, set: Set): KeyBlock {
  const tag = tagBlock(set);
  return {
    width: tag.width + 10 + block.width,
    draw: (x, middle) => tag.draw(x, middle) + block.draw(x + tag.width + 10, middle),
  };
}

function tagBlock({ colours, fonts }: Set): KeyBlock {
  const width = fonts.width(PICTURE_WORDS.context, 'sans-600', 13) + 16;
  return {
    width,
    draw: (x, middle) =>
      el('rect', {
        x: x + 0.5,
        y: middle - 10.5,
        width: width - 1,
        height: 21,
        rx: 2,
        fill: colours['pencil-bg'],
        stroke: colours.pencil,
        'stroke-dasharray': '3 2',
      }) +
      textLine(
        PICTURE_WORDS.context,
        x + width / 2,
        middle + 4.5,
        {
          cut: 'sans-600',
          size: 13,
          fill: colours.pencil,
          anchor: 'middle',
        },
        fonts,
      ),
  };
}
