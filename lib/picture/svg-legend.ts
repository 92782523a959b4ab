import type { Rect } from '../geo/rect';
import { layerSeries } from '../scene/layer-series';
import type { Layer, Story } from '../story/story';
import type { View } from '../view/view';
import { PICTURE_WORDS } from '../words/picture-words';
import type { Colours } from './colours';
import type { Fonts } from './fonts';
import { el } from './svg';
import { SWATCH, svgSwatch } from './svg-swatch';
import { textLine } from './svg-text';

interface Row {
  readonly style: Layer['legend'][number]['style'];
  readonly label: string;
  readonly context: boolean;
}

const SIZE = 15;
const GAP = 22;

/** The layers shown, what the article says first and what is context behind its tag; as many as fit on the line. */
export function svgLegend(story: Story, view: View, box: Rect, colours: Colours, fonts: Fonts): string {
  const shown = story.layers.filter(({ id }) => view.layers.includes(id));
  const rows = shown.flatMap((layer) => rowsOf(layer, view, story));
  const width = (text: string) => fonts.width(text, 'sans-400', SIZE);
  const middle = (box.top + box.bottom) / 2;
  const label = (text: string, x: number, fill: string) =>
    textLine(text, x, middle + 5, { cut: 'sans-400', size: SIZE, fill });
  if (rows.length === 0) return label(PICTURE_WORDS.noLayers, box.left, colours['ink-2']);

  const article = rows.filter(({ context }) => !context);
  const context = rows.filter((row) => row.context);
  const widthOf = (row: Row) => SWATCH.width + 8 + width(row.label) + GAP;
  const more = (count: number) => (count > 0 ? width(PICTURE_WORDS.more(count)) + GAP : 0);
  const tag = fonts.width(PICTURE_WORDS.context, 'sans-600', 13) + 16;
  const all = box.right - box.left;
  // Context stands at the end, and never gives way altogether.
  const kept = fitting(context, widthOf, Math.max(all * 0.38, 150) - tag - 10);
  const contextWidth = kept.length > 0 ? tag + 10 + kept.reduce((sum, row) => sum + widthOf(row), 0) - GAP : 0;
  const left = fitting(article, widthOf, all - contextWidth - more(rows.length));
  const out: string[] = [];
  const set = (row: Row, x: number) => {
    out.push(svgSwatch(row.style, row.context, x, middle, colours));
    out.push(label(row.label, x + SWATCH.width + 8, row.context ? colours.pencil : colours.ink));
    return x + widthOf(row);
  };
  let x = left.reduce((at, row) => set(row, at), box.left);
  const hidden = rows.length - left.length - kept.length;
  if (hidden > 0 && x + width(PICTURE_WORDS.more(hidden)) < box.right - contextWidth) {
    out.push(label(PICTURE_WORDS.more(hidden), x, colours['ink-2']));
  }
  if (kept.length > 0) {
    x = box.right - contextWidth;
    out.push(contextTag(x, middle, tag, colours));
    kept.reduce((at, row) => set(row, at), x + tag + 10);
  }
  return out.join('');
}

/** As many as fit, in their order; those that are too wide are passed over. */
function fitting(rows: readonly Row[], widthOf: (row: Row) => number, room: number): Row[] {
  let rest = room + GAP;
  return rows.filter((row) => {
    const width = widthOf(row);
    if (width > rest) return false;
    rest -= width;
    return true;
  });
}

function rowsOf(layer: Layer, view: View, story: Story): Row[] {
  const period = layerSeries(layer, view.time, story)?.period;
  // Patterns have to be told apart; a symbol stands beside its name.
  const told = layer.legend.filter(({ style }, i) => i === 0 || style.startsWith('band') || style.startsWith('dots'));
  return told.map(({ style, label }) => ({
    style,
    label: period ? `${label}, ${period}` : label,
    context: layer.origin === 'context',
  }));
}

function contextTag(x: number, middle: number, width: number, colours: Colours): string {
  const frame = { x: x + 0.5, y: middle - 10.5, width: width - 1, height: 21, rx: 2 };
  return (
    el('rect', { ...frame, fill: colours['pencil-bg'], stroke: colours.pencil, 'stroke-dasharray': '3 2' }) +
    textLine(PICTURE_WORDS.context, x + width / 2, middle + 4.5, {
      cut: 'sans-600',
      size: 13,
      fill: colours.pencil,
      anchor: 'middle',
    })
  );
}
