import type { Cut, Fonts } from '../draw/label-style';
import type { Rect } from '../geo/rect';
import type { KeyFigure } from '../scene/key-figure';
import type { Entity, Story } from '../story/story';
import type { View } from '../story/view';
import { kindLine } from '../words/kind-line';
import { PICTURE_WORDS } from '../words/picture-words';
import { dateLabel } from '../words/time-label';
import { pictureAttribution, pictureQuote, svgQuote } from './picture-quote';
import type { Colours } from './svg-shapes';
import { cutText, el, textLine, wrapText } from './svg-text';

const MARGIN = 44;
/** A long title is set smaller before it is cut. */
const TITLE_SIZES = [34, 31, 28];
/** Where the foot with name and credit begins, from the bottom. */
const FOOT = 92;
const LEDE = { size: 20, line: 29 } as const;
const FIGURE_SIZES = [60, 48, 38, 30];

interface Card {
  readonly story: Story;
  readonly view: View;
  readonly selected: Entity | null;
  /** Of what is on the map; stands where nothing is chosen. */
  readonly figure: KeyFigure | null;
  readonly credit: string;
}

interface Hand {
  readonly colours: Colours;
  readonly fonts: Fonts;
}

/** The words of a card: date, title, what is chosen in the article's words or how it begins, and whose text and map it is. */
export function svgWords(card: Card, box: Rect, colours: Colours, fonts: Fonts): string {
  const { story, view, selected } = card;
  const hand = { colours, fonts };
  const left = box.left + MARGIN;
  const all = box.right - MARGIN - 5 - left;
  const chosen = selected !== null || view.highlight !== null;
  const figure = chosen ? null : card.figure;
  // Under a map there is room for a second column, which the number takes.
  const isWide = all > 1.6 * (box.bottom - box.top);
  const width = isWide && figure ? Math.round(all * 0.62) : all;
  const out: string[] = [];
  out.push(textLine(dateLabel(story.date), left, box.top + 59, { cut: 'sans-400', size: 19, fill: colours['ink-2'] }));
  let y = box.top + 106;
  const max = isWide ? 2 : chosen ? 3 : figure ? 4 : 5;
  const set = (size: number) => wrapText(story.title, width, max, measureOf(fonts, 'serif-600', size, -0.01));
  const size = TITLE_SIZES.find((candidate) => !set(candidate).at(-1)?.endsWith('…')) ?? 28;
  for (const line of set(size)) {
    out.push(textLine(line, left, y, { cut: 'serif-600', size, fill: colours.ink, spacing: -0.01 }));
    y += size * 1.18;
  }
  y -= 10;
  const foot = footOf(card, left, left + all, box.bottom, hand);
  const bottom = foot.top;
  if (chosen) {
    out.push(el('path', { d: `M${left} ${y}H${left + width}`, stroke: colours.ink, 'stroke-width': 1 }));
    out.push(chosenWords(card, { left, top: y, width, bottom }, hand));
  } else {
    if (figure && isWide) out.push(figureOf(figure, left + all * 0.68, box.top + 64, all * 0.32, hand).svg);
    const number = figure && !isWide ? figureOf(figure, left, y + 8, width, hand) : null;
    const stands = number !== null && number.bottom < bottom - 8;
    if (stands) out.push(number.svg);
    out.push(lede(story, { left, top: stands ? number.bottom : y, width, bottom }, hand));
  }
  out.push(foot.svg);
  return out.join('');
}

const measureOf =
  (fonts: Fonts, cut: Cut, size: number, spacing = 0) =>
  (text: string) =>
    fonts.width(text, cut, size, spacing);

interface Column {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly bottom: number;
}

/** How the article begins, in its own words. */
function lede(story: Story, { left, top, width, bottom }: Column, { colours, fonts }: Hand): string {
  const text = story.paragraphs.find(({ kind }) => kind === 'text')?.text ?? '';
  const room = Math.floor((bottom - top - 14) / LEDE.line);
  if (room < 1) return '';
  const rule = el('path', { d: `M${left} ${top}H${left + width}`, stroke: colours['rule-2'], 'stroke-width': 1 });
  const lines = wholeSentences(text, width, Math.min(room, 8), measureOf(fonts, 'serif-400', LEDE.size));
  return rule + lines.map((line, i) => textLine(line, left, top + 34 + i * LEDE.line, ledeStyle(colours))).join('');
}

/** As many sentences as fit; of the first, if it must be, a part, never cut inside a number or a word. */
function wholeSentences(text: string, width: number, max: number, measure: (text: string) => number): string[] {
  const ends = [...text.matchAll(/([.!?][”"’)]*)(?:\s|$)/gu)].map(({ index, 1: mark = '' }) => index + mark.length);
  for (const end of ends.reverse()) {
    const lines = wrapText(text.slice(0, end), width, max, measure);
    if (!lines.at(-1)?.endsWith('…')) return lines;
  }
  const lines = wrapText(text, width, max, measure);
  const last = lines.pop() ?? '';
  return [...lines, last.endsWith('…') ? last.replace(/ [^ ]*…$/, ' …') : last];
}

const ledeStyle = (colours: Colours) => ({ cut: 'serif-400', size: LEDE.size, fill: colours.ink }) as const;

/** A number, large, and under it what it is and who says it. */
function figureOf({ figure, caption, attribution }: KeyFigure, left: number, top: number, width: number, hand: Hand) {
  const { colours, fonts } = hand;
  const size = FIGURE_SIZES.find((one) => fonts.width(figure, 'serif-600', one) <= width) ?? 24;
  const out = [textLine(figure, left, top + size, { cut: 'serif-600', size, fill: colours.accent, spacing: -0.01 })];
  let y = top + size + 6;
  for (const text of [caption, attribution]) {
    for (const line of wrapText(text ?? '', width, 3, measureOf(fonts, 'sans-400', 17))) {
      y += 23;
      out.push(textLine(line, left, y, { cut: 'sans-400', size: 17, fill: colours['ink-2'] }));
    }
  }
  return { svg: out.join(''), bottom: y + 22 };
}

function chosenWords({ story, view, selected }: Card, { left, top, width, bottom }: Column, hand: Hand): string {
  const { colours, fonts } = hand;
  const out: string[] = [];
  const quote = pictureQuote(story, view, selected);
  let y = top + 14;
  if (selected && (quote.length === 0 || !pictureAttribution(story, selected))) {
    for (const line of wrapText(selected.name, width, 2, measureOf(fonts, 'serif-600', 24))) {
      y += 30;
      out.push(textLine(line, left, y, { cut: 'serif-600', size: 24, fill: colours.accent }));
    }
    const kind = cutText(kindLine(selected, story), width, measureOf(fonts, 'sans-400', 17));
    y += 26;
    out.push(textLine(kind, left, y, { cut: 'sans-400', size: 17, fill: colours['ink-2'] }));
    y += 6;
  }
  const lines = Math.floor((bottom - y - 50) / 36);
  const quoted = svgQuote(quote, { left, top: y, width, max: Math.max(1, Math.min(6, lines)) }, colours, fonts);
  out.push(quoted.svg);
  y = quoted.bottom;
  const attribution = pictureAttribution(story, selected);
  const note = attribution ?? (quote.length === 0 ? selected?.summary : undefined);
  if (!note) return out.join('');
  const room = Math.floor((bottom - y - 8) / 26);
  for (const line of wrapText(note, width - 24, Math.max(0, Math.min(4, room)), measureOf(fonts, 'sans-400', 19))) {
    y += 26;
    if (attribution && line && y === quoted.bottom + 26) {
      out.push(el('rect', { x: left + 2, y: y - 12, width: 9, height: 9, fill: colours['ink-2'] }));
    }
    const x = left + (attribution ? 24 : 0);
    out.push(textLine(line, x, y + 3, { cut: 'sans-400', size: 19, fill: colours['ink-2'] }));
  }
  return out.join('');
}

/** Name and credits; a long credit has more lines, and is never cut. */
function footOf({ story, credit }: Card, left: number, right: number, bottom: number, { colours, fonts }: Hand) {
  const room = right - left - 150;
  const set = (text: string) => wrapText(text, room, 9, measureOf(fonts, 'sans-400', 15));
  const lines = [...set(PICTURE_WORDS.text(story.article.publisher)), ...set(credit)];
  const style = { cut: 'sans-400', size: 15, fill: colours['ink-2'], anchor: 'end' } as const;
  const svg = [
    svgLogo(left, bottom - 66, 1.2, colours),
    textLine(PICTURE_WORDS.site, left + 37, bottom - 45, { cut: 'serif-600', size: 23, fill: colours.ink }),
    ...lines.map((line, i) => textLine(line, right, bottom - 38 - (lines.length - 1 - i) * 20, style)),
  ].join('');
  return { svg, top: bottom - FOOT - Math.max(0, lines.length - 2) * 20 };
}

/** As components/ui/icon.tsx draws it. */
function svgLogo(x: number, y: number, scale: number, colours: Colours): string {
  return el(
    'g',
    {
      transform: `translate(${x} ${y}) scale(${scale})`,
      fill: 'none',
      stroke: colours.ink,
      'stroke-width': 1.8,
    },
    el('circle', { cx: 11, cy: 11, r: 9.2 }),
    el('path', { d: 'M11 2v4.2l3.2 2.6v3.6L9.6 15v4.8', 'stroke-linejoin': 'round' }),
  );
}
