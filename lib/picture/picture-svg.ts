import { frameProjector } from '../geo/mercator';
import { manyFlows } from '../scene/many-flows';
import { scene } from '../scene/scene';
import type { Story } from '../story/story';
import { frameToScreenZoom } from '../view/camera';
import type { View } from '../view/view';
import { PICTURE_WORDS } from '../words/picture-words';
import { viewTitle } from '../words/view-title';
import { type Colours, coloursOf } from './colours';
import { drawScene } from './draw-scene';
import { type Fonts, labelMeasure } from './fonts';
import type { GroundShapes } from './ground-shapes';
import type { MapName } from './map-names';
import type { Outlines } from './outlines';
import type { PictureOptions } from './picture-href';
import { type PictureLayout, pictureLayout } from './picture-layout';
import { el, escapeXml } from './svg';
import { rectOf, svgGround } from './svg-ground';
import { svgLegend } from './svg-legend';
import { svgMany } from './svg-many';
import { svgMarks } from './svg-marks';
import { svgPatterns } from './svg-patterns';
import { textLine } from './svg-text';
import { svgLogo, svgWords } from './svg-words';
import { cutText } from './wrap-text';

/** The base map under one border policy, and the fonts. */
export interface PictureBase {
  readonly ground: GroundShapes;
  readonly outlines: Outlines;
  readonly names: readonly MapName[];
  readonly fonts: Fonts;
}

/** A view as a picture: the same scene and drawing as the live map. Equal views give equal text. */
export function pictureSvg(story: Story, view: View, options: PictureOptions, base: PictureBase): string {
  const layout = pictureLayout(options);
  const colours = coloursOf(options.theme);
  const { map, width, height } = layout;
  const w = map.right - map.left;
  const h = map.bottom - map.top;
  const sight = { left: 0, top: 0, right: w, bottom: h };
  const { camera } = view;
  const zoom = frameToScreenZoom(camera.zoom, w, h);
  const projector = frameProjector([camera.lon, camera.lat], zoom, w, h);
  const shown = scene(story, view);
  const drawing = drawScene(shown, {
    projector,
    sight,
    margin: 16,
    docked: layout.words ? [{ ...sight, top: layout.foot.top - map.top }] : [],
    centerLon: camera.lon,
    zoom,
    outlines: base.outlines,
    names: base.names,
    measure: labelMeasure(base.fonts),
  });
  const many = manyFlows(shown.marks);
  const credit = PICTURE_WORDS.map(drawing.names.some(({ key }) => key.startsWith('name:city:')));
  const painted = el(
    'g',
    { transform: `translate(${map.left} ${map.top})` },
    svgGround(base.ground, projector, sight, zoom, colours),
    svgMarks(drawing, sight, colours, many ? svgMany(many, projector, sight, colours) : ''),
  );
  return el(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width: options.width,
      height: options.height,
      viewBox: `0 0 ${round(width)} ${round(height)}`,
      role: 'img',
      'aria-labelledby': 'title words',
    },
    el('title', { id: 'title' }, escapeXml(viewTitle(story, view))),
    el('desc', { id: 'words' }, escapeXml(shown.words)),
    svgPatterns(colours),
    // What reaches out of the map lies under words, head and foot: cutting it would cost the renderer a fifth of its time.
    painted,
    layout.words ? el('rect', { ...rectOf(layout.words), fill: colours.page }) : '',
    foot(story, view, layout, credit, colours, base.fonts),
    layout.head ? head(story, layout, colours, base.fonts) : '',
    layout.words ? svgWords(story, view, shown.selected, credit, layout.words, colours, base.fonts) : '',
    layout.words ? rule(`M${layout.words.right} 0V${height}`, colours) : '',
  );
}

const round = (value: number): number => Math.round(value * 1000) / 1000;

const rule = (d: string, colours: Colours): string => el('path', { d, stroke: colours['rule-2'], 'stroke-width': 1 });

function foot(
  story: Story,
  view: View,
  { foot: box, words }: PictureLayout,
  credit: string,
  colours: Colours,
  fonts: Fonts,
): string {
  // Beside words the credit stands there; a map alone has it at the end of its foot.
  const full = `${PICTURE_WORDS.text(story.article.publisher)}. ${credit}`;
  const measure = (text: string) => fonts.width(text, 'sans-400', 12);
  const small = cutText(full, (box.right - box.left) / 2 - 20, measure);
  const right = words ? box.right - 20 : box.right - 26 - measure(small);
  return [
    el('rect', { ...rectOf(box), fill: colours.page }),
    rule(`M${box.left} ${box.top}H${box.right}`, colours),
    svgLegend(story, view, { ...box, left: box.left + (words ? 20 : 10), right }, colours, fonts),
    words
      ? ''
      : textLine(small, box.right - 10, (box.top + box.bottom) / 2 + 4, {
          cut: 'sans-400',
          size: 12,
          fill: colours['ink-2'],
          anchor: 'end',
        }),
  ].join('');
}

function head(story: Story, { head: box, width }: PictureLayout, colours: Colours, fonts: Fonts): string {
  if (!box) return '';
  const title = cutText(story.title, width - 50, (text) => fonts.width(text, 'serif-600', 15));
  return [
    el('rect', { ...rectOf(box), fill: colours.page }),
    rule(`M0 ${box.bottom}H${width}`, colours),
    svgLogo(10, 9, 0.75, colours),
    textLine(title, 34, 22, { cut: 'serif-600', size: 15, fill: colours.ink }),
  ].join('');
}
