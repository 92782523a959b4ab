import type { BasemapShapes, Outlines } from '../draw/basemap-shapes';
import { drawScene } from '../draw/draw-scene';
import { lineScale } from '../draw/flow-width';
import { labelMeasure } from '../draw/label-style';
import type { MapName } from '../draw/map-name';
import type { PlaceSettlements } from '../draw/place-settlements';
import { frameToScreenZoom } from '../geo/camera';
import { frameProjector } from '../geo/mercator';
import { patternShapes } from '../paint/pattern-shapes';
import { keyFigure } from '../scene/key-figure';
import { manyFlows } from '../scene/many-flows';
import { mapKey } from '../scene/map-key';
import { scene } from '../scene/scene';
import type { Story } from '../story/story';
import type { View } from '../story/view';
import type { Fonts } from '../text/fonts';
import { PICTURE_WORDS } from '../words/picture-words';
import { viewTitle } from '../words/view-title';
import type { PictureOptions } from './picture-href';
import { pictureLayout } from './picture-layout';
import { rectOf, svgBasemap } from './svg-basemap';
import { footKey, headKey, setKey } from './svg-key';
import { svgMany, svgMarks } from './svg-marks';
import { type Colours, coloursOf, type Hand, svgShapes } from './svg-shapes';
import { el, escapeXml } from './svg-text';
import { svgWords } from './svg-words';

/** The base map under one border policy, and the fonts. */
export interface PictureBase {
  readonly basemap: BasemapShapes;
  readonly outlines: Outlines;
  readonly names: readonly MapName[];
  /** Of a close view. */
  readonly settlements?: PlaceSettlements | null;
  readonly fonts: Fonts;
}

/** A view as a picture: the same scene and drawing as the live map. Equal views give equal text. */
export function pictureSvg(story: Story, view: View, options: PictureOptions, base: PictureBase): string {
  const svg = drawn(story, view, options, base, '');
  // Only when everything is set is it known that no font has some letter.
  return base.fonts.missing.size > 0 ? drawn(story, view, options, base, `. ${PICTURE_WORDS.omission}`) : svg;
}

function drawn(story: Story, view: View, options: PictureOptions, base: PictureBase, note: string): string {
  const layout = pictureLayout(options);
  const colours = coloursOf(options.theme);
  const hand: Hand = { colours, fonts: base.fonts };
  const { map, width, height } = layout;
  const w = map.right - map.left;
  const h = map.bottom - map.top;
  const viewport = { left: 0, top: 0, right: w, bottom: h };
  const { camera } = view;
  const zoom = frameToScreenZoom(camera.zoom, w, h);
  const projector = frameProjector([camera.lon, camera.lat], zoom, w, h);
  const shown = scene(story, view);
  const key = mapKey(story, view, shown);
  const scale = lineScale(viewport);
  const strip = layout.words ? setKey(key, map, scale, hand) : null;
  const displayList = drawScene(shown, {
    projector,
    viewport,
    // Wider than a pattern along an edge, which must not run along the cut.
    margin: 24,
    docked: strip ? [{ ...viewport, bottom: strip.height }] : [],
    centerLon: camera.lon,
    zoom,
    outlines: base.outlines,
    names: base.names,
    settlements: base.settlements,
    measure: labelMeasure(base.fonts),
  });
  const many = manyFlows(shown.marks);
  const draft = story.isDraft ? `${PICTURE_WORDS.draft} ` : '';
  const credit = draft + PICTURE_WORDS.map(displayList.names.some(({ key }) => OF_GEONAMES.test(key))) + note;
  const painted = el(
    'g',
    { transform: `translate(${map.left} ${map.top})` },
    svgBasemap(base.basemap, projector, viewport, zoom, colours),
    svgMarks(displayList, viewport, hand, many ? svgMany(many, projector, viewport, colours) : ''),
  );
  const { words, head, foot } = layout;
  const figure = keyFigure(shown.marks, story);
  const card = { story, view, selected: shown.selected, figure, credit };
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
    svgShapes([patternShapes()], hand),
    // What reaches out of the map lies under words, head and foot: cutting it would cost the renderer a fifth of its time.
    painted,
    strip ? strip.draw(map.top) : '',
    words ? el('rect', { ...rectOf(words), fill: colours.page }) : '',
    foot ? footKey(key, `${PICTURE_WORDS.text(story.article.publisher)}. ${credit}`, foot, hand) : '',
    head ? headKey(key, head, scale, hand) : '',
    words ? svgWords(card, words, hand) : '',
    words ? rule(words.top > 0 ? `M0 ${words.top}H${width}` : `M${words.right} 0V${height}`, colours) : '',
  );
}

/** Names whose source is to be credited. */
const OF_GEONAMES = /^name:(?:city|settlement):/;

const round = (value: number): number => Math.round(value * 1000) / 1000;

const rule = (d: string, colours: Colours): string => el('path', { d, stroke: colours['rule-2'], 'stroke-width': 1 });
