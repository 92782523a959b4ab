import { BASEMAP_STYLE, type BasemapShapes, graticuleStep, riverStyle, shoreShare } from '../draw/basemap-shapes';
import { cutLines } from '../geo/cut-lines';
import { type Projector, toUnit } from '../geo/mercator';
import { ringsToPath, type UnitPath } from '../geo/outline';
import { grow, type Rect } from '../geo/rect';
import { type Colours, compactPath } from './svg-shapes';
import { el } from './svg-text';

/** What lies under the marks, without relief, in the order of paint of the live map. */
export function svgBasemap(
  basemap: BasemapShapes,
  projector: Projector,
  viewport: Rect,
  zoom: number,
  colours: Colours,
): string {
  const clip = grow(viewport, 12);
  const copies = worldCopiesIn(projector, clip);
  const step = zoom < 3 ? 1.2 : 0.8;
  const rings = (paths: readonly UnitPath[]) =>
    compactPath(copies.map((copy) => ringsToPath(paths, copy, clip, step)).join(''));
  const lines = (paths: readonly UnitPath[]) =>
    compactPath(copies.map((copy) => cutLines(paths, copy, clip, step)).join(''));
  const stroke = (d: string, colour: string, width: number, more: Readonly<Record<string, string | number>> = {}) =>
    d && el('path', { d, fill: 'none', stroke: colour, 'stroke-width': width, ...more });
  const dash = (lengths: readonly number[]) => ({ 'stroke-dasharray': lengths.join(' ') });

  const coast = lines(basemap.coasts);
  const shore = BASEMAP_STYLE.shore.map(([width, opacity]) =>
    el('use', {
      href: '#coast',
      stroke: colours.coast,
      'stroke-width': width * shoreShare(zoom),
      'stroke-opacity': opacity,
    }),
  );
  const rivers = ([0, 1, 2] as const).map((rank) => {
    const style = riverStyle(rank, zoom);
    return style
      ? stroke(lines(basemap.rivers[rank]), colours.coast, style.width, {
          'stroke-opacity': style.opacity,
          'stroke-linecap': 'round',
        })
      : '';
  });
  const divisions =
    zoom >= BASEMAP_STYLE.divisionsFrom
      ? stroke(lines(basemap.divisions), colours.border, BASEMAP_STYLE.line, {
          'stroke-opacity': BASEMAP_STYLE.division.opacity,
          ...dash(BASEMAP_STYLE.division.dash),
        })
      : '';
  const lakes = rings(basemap.lakes);
  const disputed = rings(basemap.disputed);
  return el(
    'g',
    { 'stroke-linejoin': 'round', fill: 'none' },
    el('rect', { ...rectOf(viewport), fill: colours.sea }),
    coast && el('defs', {}, el('path', { id: 'coast', d: coast })),
    graticule(copies, clip, zoom, colours),
    ...(coast ? shore : []),
    fill(rings(basemap.land.flat()), colours.land, {
      'fill-rule': 'evenodd',
      stroke: colours.land,
      'stroke-width': 0.5,
    }),
    ...rivers,
    fill(lakes, colours.sea, { stroke: colours.coast, 'stroke-width': BASEMAP_STYLE.lake }),
    fill(disputed, colours.disputed, { 'fill-opacity': BASEMAP_STYLE.tint }),
    divisions,
    stroke(lines(basemap.borders), colours.border, BASEMAP_STYLE.line),
    coast && el('use', { href: '#coast', stroke: colours.coast, 'stroke-width': BASEMAP_STYLE.line }),
    stroke(lines(basemap.dots), colours.disputed, BASEMAP_STYLE.dots.width, dash(BASEMAP_STYLE.dots.dash)),
    stroke(lines(basemap.dashes), colours.disputed, BASEMAP_STYLE.dashes.width, dash(BASEMAP_STYLE.dashes.dash)),
  );
}

function fill(d: string, colour: string, more: Readonly<Record<string, string | number>>): string {
  return d && el('path', { d, fill: colour, ...more });
}

/** The world repeats: a projector for each copy that reaches into sight. Shapes may pass the date line by a world. */
function worldCopiesIn(projector: Projector, clip: Rect): Projector[] {
  const { scale, x } = projector;
  const first = Math.floor((clip.left + x) / scale) - 1;
  const last = Math.floor((clip.right + x) / scale);
  return Array.from({ length: last - first + 1 }, (_, i) => ({ ...projector, x: x - (first + i) * scale }));
}

/** Meridians and parallels, barely there. */
function graticule(copies: readonly Projector[], clip: Rect, zoom: number, colours: Colours): string {
  const step = graticuleStep(zoom);
  let d = '';
  for (const { scale, x, y } of copies) {
    for (let lon = -180; lon < 180; lon += step) {
      const at = Math.round(((lon / 360 + 0.5) * scale - x) * 10) / 10;
      if (at < clip.left || at > clip.right) continue;
      d += `M${at} ${Math.max(clip.top, -y).toFixed(1)}V${Math.min(clip.bottom, scale - y).toFixed(1)}`;
    }
  }
  const first = copies[0];
  for (let lat = -90 + step; first && lat < 90; lat += step) {
    const at = Math.round((toUnit([0, lat])[1] * first.scale - first.y) * 10) / 10;
    if (at >= clip.top && at <= clip.bottom) d += `M${clip.left} ${at}H${clip.right}`;
  }
  const { width, opacity } = BASEMAP_STYLE.graticule;
  return d && el('path', { d, stroke: colours.coast, 'stroke-width': width, 'stroke-opacity': opacity });
}

export function rectOf({ left, top, right, bottom }: Rect) {
  return { x: left, y: top, width: right - left, height: bottom - top };
}
