import type { Rect } from '../geo/rect';
import type { Entity, Story } from '../story/story';
import { timeLabel } from '../view/time';
import type { View } from '../view/view';
import { kindLine } from '../words/kind-line';
import { PICTURE_WORDS } from '../words/picture-words';
import type { Colours } from './colours';
import type { Cut, Fonts } from './fonts';
import { pictureAttribution, pictureQuote } from './picture-quote';
import { el } from './svg';
import { svgQuote } from './svg-quote';
import { textLine } from './svg-text';
import { cutText, wrapText } from './wrap-text';

const MARGIN = 44;
/** A long title is set smaller before it is cut. */
const TITLE_SIZES = [34, 31, 28];
/** Where the foot with name and credit begins, from the bottom. */
const FOOT = 92;

/** The words of a card: date, title, what is chosen in the article's words, and whose text and map it is. */
export function svgWords(
  story: Story,
  view: View,
  selected: Entity | null,
  credit: string,
  box: Rect,
  colours: Colours,
  fonts: Fonts,
): string {
  const left = box.left + MARGIN;
  const width = box.right - MARGIN - 5 - left;
  const of =
    (cut: Cut, size: number, spacing = 0) =>
    (text: string) =>
      fonts.width(text, cut, size, spacing);
  const out: string[] = [];
  out.push(textLine(timeLabel(story.date), left, 59, { cut: 'sans-400', size: 19, fill: colours['ink-2'] }));

  const chosen = selected !== null || view.highlight !== null;
  const most = chosen ? 3 : 6;
  const set = (size: number) => wrapText(story.title, width, most, of('serif-600', size, -0.01));
  const size = TITLE_SIZES.find((candidate) => !set(candidate).at(-1)?.endsWith('…')) ?? 28;
  const title = set(size);
  const titleStyle = { cut: 'serif-600', size, fill: colours.ink, spacing: -0.01 } as const;
  let y = 106;
  for (const line of title) {
    out.push(textLine(line, left, y, titleStyle));
    y += size * 1.18;
  }
  y -= 10;
  const bottom = box.bottom - FOOT;
  if (chosen) {
    out.push(el('path', { d: `M${left} ${y}H${left + width}`, stroke: colours.ink, 'stroke-width': 1 }));
    const quote = pictureQuote(story, view, selected);
    y += 14;
    if (selected && (quote.length === 0 || !pictureAttribution(story, selected))) {
      const names = wrapText(selected.name, width, 2, of('serif-600', 24));
      for (const line of names) {
        y += 30;
        out.push(textLine(line, left, y, { cut: 'serif-600', size: 24, fill: colours.accent }));
      }
      const kind = cutText(kindLine(selected, story), width, of('sans-400', 17));
      y += 26;
      out.push(textLine(kind, left, y, { cut: 'sans-400', size: 17, fill: colours['ink-2'] }));
      y += 6;
    }
    const lines = Math.floor((bottom - y - 50) / 36);
    const quoted = svgQuote(quote, { left, top: y, width, most: Math.max(1, Math.min(6, lines)) }, colours, fonts);
    out.push(quoted.svg);
    y = quoted.bottom;
    const attribution = pictureAttribution(story, selected);
    const note = attribution ?? (quote.length === 0 ? selected?.summary : undefined);
    if (note) {
      const room = Math.floor((bottom - y - 8) / 26);
      for (const line of wrapText(note, width - 24, Math.max(0, Math.min(4, room)), of('sans-400', 19))) {
        y += 26;
        if (attribution && line && y === quoted.bottom + 26) {
          out.push(el('rect', { x: left + 2, y: y - 12, width: 9, height: 9, fill: colours['ink-2'] }));
        }
        out.push(
          textLine(line, left + (attribution ? 24 : 0), y + 3, { cut: 'sans-400', size: 19, fill: colours['ink-2'] }),
        );
      }
    }
  }
  out.push(foot(story, credit, left, left + width, box.bottom, colours, fonts));
  return out.join('');
}

function foot(
  story: Story,
  credit: string,
  left: number,
  right: number,
  bottom: number,
  colours: Colours,
  fonts: Fonts,
): string {
  const small = (text: string) => fonts.width(text, 'sans-400', 15);
  const room = right - left - 150;
  const line = (text: string, y: number) =>
    textLine(cutText(text, room, small), right, y, {
      cut: 'sans-400',
      size: 15,
      fill: colours['ink-2'],
      anchor: 'end',
    });
  return [
    svgLogo(left, bottom - 66, 1.2, colours),
    textLine(PICTURE_WORDS.site, left + 37, bottom - 45, { cut: 'serif-600', size: 23, fill: colours.ink }),
    line(PICTURE_WORDS.text(story.article.publisher), bottom - 58),
    line(credit, bottom - 38),
  ].join('');
}

/** As components/ui/logo.tsx draws it. */
export function svgLogo(x: number, y: number, scale: number, colours: Colours): string {
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
