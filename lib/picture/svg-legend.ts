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
import { cutText } from './wrap-text';

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
  const rows = shown
    .flatMap((layer) => rowsOf(layer, view, story))
    .sort((a, b) => Number(a.context) - Number(b.context));
  const width = (text: string) => fonts.width(text, 'sans-400', SIZE);
  const middle = (box.top + box.bottom) / 2;
  const label = (text: string, x: number, fill: string) =>
    textLine(text, x, middle + 5, { cut: 'sans-400', size: SIZE, fill });
  if (rows.length === 0) return label(PICTURE_WORDS.noLayers, box.left, colours['ink-2']);

  const out: string[] = [];
  const tag = fonts.width(PICTURE_WORDS.context, 'sans-600', 13) + 16;
  let x = box.left;
  let tagged = false;
  for (const [i, { style, label: text, context }] of rows.entries()) {
    const lead = context && !tagged ? tag + 10 : 0;
    const left = rows.length - i - 1;
    const rest = left > 0 ? width(PICTURE_WORDS.more(left)) + GAP : 0;
    const room = box.right - x - lead - SWATCH.width - 8 - rest;
    if (room < Math.min(70, width(text))) {
      const more = PICTURE_WORDS.more(left + 1);
      if (x + width(more) <= box.right) out.push(label(more, x, colours['ink-2']));
      break;
    }
    if (lead) {
      out.push(contextTag(x, middle, tag, colours));
      x += lead;
      tagged = true;
    }
    const words = cutText(text, room, width);
    out.push(svgSwatch(style, context, x, middle, colours));
    out.push(label(words, x + SWATCH.width + 8, context ? colours.pencil : colours.ink));
    x += SWATCH.width + 8 + width(words) + GAP;
  }
  return out.join('');
}

function rowsOf(layer: Layer, view: View, story: Story): Row[] {
  const period = layerSeries(layer, view.time, story)?.period;
  return layer.legend.slice(0, 2).map(({ style, label }) => ({
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
