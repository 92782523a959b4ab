import type { Rect } from '../geo/rect';
import type { MapKey } from '../scene/map-key';
import { cutText, type TextLine, wrapText } from '../text/wrap-text';
import { KEY_WORDS } from '../words/key-words';
import { drawRow, keyBlocks, keyRows } from './key-blocks';
import { rectOf } from './svg-basemap';
import type { Hand } from './svg-shapes';
import { el, textLine } from './svg-text';

/** A key that has been set: how high it is, and what draws it from its upper edge. */
export interface SetKey {
  readonly height: number;
  readonly draw: (top: number) => string;
}

const TITLE_SIZES = [23, 20, 18];
const SIZE = 15;
const NOTE = 14;
const ROW = 27;

/** Title, samples and note over the top of a card's map, no higher than a fifth of it as far as that is possible. */
export function setKey(key: MapKey, map: Rect, scale: number, hand: Hand): SetKey {
  const { colours, fonts } = hand;
  const margin = 20;
  const width = map.right - map.left - 2 * margin;
  const measure = (size: number) => (text: string) => fonts.width(text, 'sans-400', size);
  const asOf = key.asOf ?? '';
  const room = width - (asOf ? measure(NOTE)(asOf) + 24 : 0);
  const size = TITLE_SIZES.find((one) => fonts.width(key.title, 'serif-600', one) <= room) ?? 18;
  const title = cutText(key.title, room, (text) => fonts.width(text, 'serif-600', size));
  const max = Math.max(1, Math.floor(((map.bottom - map.top) / 5 - 70) / ROW) + 1);
  const rows = keyRows(keyBlocks(key, SIZE, scale, hand), width, max, SIZE, hand);
  const notes = setNotes(key, width, 2, measure(NOTE));
  const height = 44 + rows.length * ROW + (notes.length > 0 ? notes.length * 18 + 5 : 0) + 2;
  return {
    height,
    draw: (top) => {
      const left = map.left + margin;
      const strip = { ...map, top, bottom: top + height };
      return [
        el('rect', { ...rectOf(strip), fill: colours.page, 'fill-opacity': 0.95 }),
        el('path', { d: `M${map.left} ${top + height}H${map.right}`, stroke: colours['rule-2'], 'stroke-width': 1 }),
        textLine(title, left, top + 32, { cut: 'serif-600', size, fill: colours.ink, spacing: -0.005 }, fonts),
        asOf &&
          textLine(
            asOf,
            map.right - margin,
            top + 32,
            {
              cut: 'sans-400',
              size: NOTE,
              fill: colours['ink-2'],
              anchor: 'end',
            },
            fonts,
          ),
        ...rows.map((row, i) => drawRow(row, left, top + 44 + (i + 0.5) * ROW)),
        ...notes.map((line, i) =>
          textLine(
            line,
            left,
            top + 44 + rows.length * ROW + 17 + i * 18,
            {
              cut: 'sans-400',
              size: NOTE,
              fill: colours['ink-2'],
            },
            fonts,
          ),
        ),
      ].join('');
    },
  };
}

/** Above a map without words: title and samples. */
export function headKey(key: MapKey, box: Rect, scale: number, hand: Hand): string {
  const { colours, fonts } = hand;
  const [left, width] = [box.left + 12, box.right - box.left - 24];
  const height = box.bottom - box.top;
  const isLow = height < TWO_ROWS;
  const size = height < 50 ? 15 : 17;
  const small = (text: string) => fonts.width(text, 'sans-400', 12);
  const asOf = key.asOf && small(key.asOf) < width / 3 ? key.asOf : '';
  const room = width - (asOf ? small(asOf) + 16 : 0);
  const title = cutText(key.title, room, (text) => fonts.width(text, 'serif-600', size));
  const baseline = box.top + (isLow ? height / 2 + 5 : size + 5);
  const [row] = isLow ? [] : keyRows(keyBlocks(key, 13, scale, hand), width, 1, 13, hand);
  return [
    el('rect', { ...rectOf(box), fill: colours.page }),
    el('path', { d: `M${box.left} ${box.bottom}H${box.right}`, stroke: colours['rule-2'], 'stroke-width': 1 }),
    textLine(title, left, baseline, { cut: 'serif-600', size, fill: colours.ink }, fonts),
    asOf &&
      textLine(
        asOf,
        box.right - 12,
        baseline,
        { cut: 'sans-400', size: 12, fill: colours['ink-2'], anchor: 'end' },
        fonts,
      ),
    row ? drawRow(row, left, box.bottom - (height < 50 ? 13 : 16)) : '',
  ].join('');
}
const TWO_ROWS = 44;

/** Below a map without words: what is measured, and whose text and map it is, which is never cut. */
export function footKey(key: MapKey, credit: string, box: Rect, { colours, fonts }: Hand): string {
  const [left, width] = [box.left + 12, box.right - box.left - 24];
  const height = box.bottom - box.top;
  const measure = (size: number) => (text: string) => fonts.width(text, 'sans-400', size);
  const size = [12, 11, 10].find((one) => measure(one)(credit) <= width) ?? 9;
  const credits = wrapText(credit, width, 4, measure(size));
  const room = Math.floor((height - 6) / 16) - credits.length;
  const notes = setNotes(key, width, room, measure(12));
  const lines = [...notes.map((text) => [text, 12] as const), ...credits.map((text) => [text, size] as const)];
  const step = Math.min(18, (height - 6) / lines.length);
  const first = box.top + (height - step * lines.length) / 2 + step / 2;
  return [
    el('rect', { ...rectOf(box), fill: colours.page }),
    el('path', { d: `M${box.left} ${box.top}H${box.right}`, stroke: colours['rule-2'], 'stroke-width': 1 }),
    ...lines.map(([text, of], i) =>
      textLine(
        text,
        i < notes.length ? left : box.right - 12,
        first + i * step + of / 3,
        {
          cut: 'sans-400',
          size: of,
          fill: colours['ink-2'],
          anchor: i < notes.length ? 'start' : 'end',
        },
        fonts,
      ),
    ),
  ].join('');
}

/** As many notes as are whole in so many lines. */
function setNotes({ notes }: MapKey, width: number, max: number, measure: (text: string) => number): TextLine[] {
  for (let count = max > 0 ? notes.length : 0; count > 0; count--) {
    const lines = wrapText(KEY_WORDS.notes(notes.slice(0, count)), width, max, measure);
    if (count === 1 || !lines.at(-1)?.cut) return lines;
  }
  return [];
}
