import type { Rect } from '../geo/rect';
import type { KeyFigure } from '../scene/key-figure';
import { passageLang } from '../story/passage-lang';
import type { Entity, Story } from '../story/story';
import type { View } from '../story/view';
import { breakOffsets } from '../text/break-offsets';
import type { Cut, Fonts } from '../text/fonts';
import { isTall, lineHeight } from '../text/line-height';
import type { BaseDirection } from '../text/line-order';
import { cutText, lineOf, type TextLine, wrapText } from '../text/wrap-text';
import { kindLine } from '../words/kind-line';
import { LOCALE, languageOf } from '../words/locale';
import { PICTURE_WORDS } from '../words/picture-words';
import { dateLabel } from '../words/time-label';
import { pictureAttribution, pictureQuote, quotedPassage } from './picture-quote';
import { svgQuote } from './svg-quote';
import type { Colours, Hand } from './svg-shapes';
import { el, lineInColumn, textLine } from './svg-text';

const MARGIN = 44;
/** A long title is set smaller before it is cut. */
const TITLE_SIZES = [34, 31, 28];
/** Where the foot with name and credit begins, from the bottom. */
const FOOT = 92;
const LEDE = { size: 20, line: 1.45 } as const;
const FIGURE_SIZES = [60, 48, 38, 30];
/** In two lines, if it must be. */
const SMALL_FIGURE = 24;

interface Card {
  readonly story: Story;
  readonly view: View;
  readonly selected: Entity | null;
  /** Of what is on the map; stands where nothing is chosen. */
  readonly figure: KeyFigure | null;
  readonly credit: string;
}

/** Words of the interface; those of the story run as its language does. */
const OURS: BaseDirection = LOCALE.direction;
const theirs = ({ lang }: Story): BaseDirection => languageOf(lang).dir;

/** The words of a card: date, title, what is chosen in the article's words or how it begins, and whose text and map it is. */
export function svgWords(card: Card, box: Rect, hand: Hand): string {
  const { story, view, selected } = card;
  const { colours, fonts } = hand;
  const left = box.left + MARGIN;
  const all = box.right - MARGIN - 5 - left;
  const chosen = selected !== null || view.highlight !== null;
  const figure = chosen ? null : card.figure;
  // Under a map there is room for a second column, which the number takes.
  const isWide = all > 1.6 * (box.bottom - box.top);
  const width = isWide && figure ? Math.round(all * 0.62) : all;
  const out: string[] = [];
  const date = { cut: 'sans-400', size: 19, fill: colours['ink-2'] } as const;
  const day = dateLabel(story.date);
  const dateline = story.isDraft ? PICTURE_WORDS.draftOf(day) : day;
  out.push(lineInColumn(lineOf(dateline, OURS), { left, width }, box.top + 59, date, fonts));
  let y = box.top + 106;
  const max = isWide ? 2 : chosen ? 3 : figure ? 4 : 5;
  const spacing = isTall(story.title) ? 0 : -0.01;
  const set = (size: number) =>
    wrapText(story.title, width, max, measureOf(fonts, 'serif-600', size, spacing), theirs(story));
  const size = TITLE_SIZES.find((candidate) => !set(candidate).at(-1)?.cut) ?? 28;
  const style = { cut: 'serif-600', size, fill: colours.ink, spacing } as const;
  for (const line of set(size)) {
    out.push(lineInColumn(line, { left, width }, y, style, fonts));
    y += size * lineHeight(story.title, 1.18);
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
  const text = story.paragraphs.find(({ kind, text }) => kind === 'text' && text !== '')?.text ?? '';
  const step = LEDE.size * lineHeight(text, LEDE.line);
  const room = Math.floor((bottom - top - 14) / step);
  if (room < 1) return '';
  const rule = el('path', { d: `M${left} ${top}H${left + width}`, stroke: colours['rule-2'], 'stroke-width': 1 });
  const set = (part: string) =>
    wrapText(part, width, Math.min(room, 8), measureOf(fonts, 'serif-400', LEDE.size), theirs(story));
  const lines = wholeSentences(text, set).map((line, i) =>
    lineInColumn(line, { left, width }, top + 34 + i * step, ledeStyle(colours), fonts),
  );
  return rule + lines.join('');
}

/** Full stops, in scripts with spaces between sentences and in those without. */
const SENTENCE_END =
  /([.!?\u0589\u061f\u06d4\u0964\u0965\u104b\u1362\u1367\u17d4\u17d5][”"’)»]*)(?:\s|$)|([\u3002\uff01\uff0e\uff1f\uff61][”"’)»\u300d\u300f\uff09]*)/gu;

/** As many sentences as fit; of the first, if it must be, a part, never cut inside a number or a word. */
function wholeSentences(text: string, set: (text: string) => TextLine[]): TextLine[] {
  let whole: TextLine[] = [];
  for (const { index, 1: mark, 2: wideMark } of text.matchAll(SENTENCE_END)) {
    const lines = set(text.slice(0, index + (mark ?? wideMark ?? '').length));
    if (lines.at(-1)?.cut) break;
    whole = lines;
  }
  if (whole.length > 0) return whole;
  const lines = set(text);
  const last = lines.pop();
  return last ? [...lines, last.cut ? cutBetweenWords(last) : last] : lines;
}

/** Without the word that its ellipsis stands in. */
function cutBetweenWords(line: TextLine): TextLine {
  const kept = line.text.slice(0, -1);
  const space = kept.lastIndexOf(' ');
  const end = Math.max(space, breakOffsets(kept).at(-1) ?? 0);
  if (end <= 0) return line;
  const text = `${kept.slice(0, end)}${end === space ? ' ' : ''}…`;
  const { order } = line;
  const base = order?.rtl ? 1 : 0;
  return {
    text,
    order: order && {
      rtl: order.rtl,
      levels: Uint8Array.from(text, (_, i) => (i < end ? (order.levels[i] ?? 0) : base)),
    },
    cut: true,
  };
}

const ledeStyle = (colours: Colours) => ({ cut: 'serif-400', size: LEDE.size, fill: colours.ink }) as const;

/** A number, large, and under it what it is and who says it. */
function figureOf({ figure, caption, attribution }: KeyFigure, left: number, top: number, width: number, hand: Hand) {
  const { colours, fonts } = hand;
  const size = FIGURE_SIZES.find((one) => fonts.width(figure, 'serif-600', one) <= width) ?? SMALL_FIGURE;
  const number = { cut: 'serif-600', size, fill: colours.accent, spacing: -0.01 } as const;
  const out: string[] = [];
  let y = top + size;
  for (const [i, line] of wrapText(figure, width, 2, measureOf(fonts, 'serif-600', size, -0.01)).entries()) {
    if (i > 0) y += size * lineHeight(figure, 1.18);
    out.push(lineInColumn(line, { left, width }, y, number, fonts));
  }
  y += isTall(figure) ? 6 + size * 0.2 : 6;
  const step = 17 * lineHeight(caption, 23 / 17);
  for (const text of [caption, attribution]) {
    for (const line of wrapText(text ?? '', width, 3, measureOf(fonts, 'sans-400', 17))) {
      y += step;
      out.push(lineInColumn(line, { left, width }, y, { cut: 'sans-400', size: 17, fill: colours['ink-2'] }, fonts));
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
    const style = { cut: 'serif-600', size: 24, fill: colours.accent } as const;
    for (const line of wrapText(selected.name, width, 2, measureOf(fonts, 'serif-600', 24), theirs(story))) {
      y += 24 * lineHeight(selected.name, 1.25);
      out.push(lineInColumn(line, { left, width }, y, style, fonts));
    }
    const kind = cutText(kindLine(selected, story), width, measureOf(fonts, 'sans-400', 17), OURS);
    y += 26;
    out.push(lineInColumn(kind, { left, width }, y, { cut: 'sans-400', size: 17, fill: colours['ink-2'] }, fonts));
    y += 6;
  }
  const lines = Math.floor((bottom - y - 50) / 36);
  const room = { left, top: y, width, max: Math.max(1, Math.min(6, lines)) };
  const passage = quotedPassage(view, selected);
  const quoted = svgQuote(quote, passage ? languageOf(passageLang(story, passage)).dir : theirs(story), room, hand);
  out.push(quoted.svg);
  y = quoted.bottom;
  const attribution = pictureAttribution(story, selected);
  const note = attribution ?? (quote.length === 0 ? selected?.summary : undefined);
  if (!note) return out.join('');
  const noteLines = Math.max(0, Math.min(4, Math.floor((bottom - y - 8) / 26)));
  const direction = attribution ? 'auto' : theirs(story);
  const style = { cut: 'sans-400', size: 19, fill: colours['ink-2'] } as const;
  for (const line of wrapText(note, width - 24, noteLines, measureOf(fonts, 'sans-400', 19), direction)) {
    y += 26;
    const rtl = line.order?.rtl ?? false;
    if (attribution && y === quoted.bottom + 26) {
      const x = rtl ? left + width - 11 : left + 2;
      out.push(el('rect', { x, y: y - 12, width: 9, height: 9, fill: colours['ink-2'] }));
    }
    const beside = { left: left + (attribution && !rtl ? 24 : 0), width: width - (attribution ? 24 : 0) };
    out.push(lineInColumn(line, beside, y + 3, style, fonts));
  }
  return out.join('');
}

/** Name and credits; a long credit has more lines, and is never cut. */
function footOf({ story, credit }: Card, left: number, right: number, bottom: number, { colours, fonts }: Hand) {
  const room = right - left - 150;
  const set = (text: string) => wrapText(text, room, 9, measureOf(fonts, 'sans-400', 15), OURS);
  const lines = [...set(PICTURE_WORDS.text(story.article.publisher)), ...set(credit)];
  const style = { cut: 'sans-400', size: 15, fill: colours['ink-2'], anchor: 'end' } as const;
  const svg = [
    svgLogo(left, bottom - 66, 1.2, colours),
    textLine(PICTURE_WORDS.site, left + 37, bottom - 45, { cut: 'serif-600', size: 23, fill: colours.ink }, fonts),
    ...lines.map((line, i) => textLine(line, right, bottom - 38 - (lines.length - 1 - i) * 20, style, fonts)),
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
