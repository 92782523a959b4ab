import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FIRST_PICTURES } from '@/components/map/first-picture';
import { pictureLayout } from '@/lib/picture/picture-layout';

const css = readFileSync('components/map/first-picture.module.css', 'utf8');

describe('the picture in the map’s place', () => {
  it.each(FIRST_PICTURES)('is scaled by its own reference frame: $width×$height', ({ media, width, height }) => {
    const { map, scale } = pictureLayout({ width, height, layout: 'map' });
    const frame = scale * Math.min((map.right - map.left) / 720, (map.bottom - map.top) / 630);
    const rule = media ? css.slice(css.indexOf(`@media ${media} {`)) : css;
    const written = Number(/--frame: ([\d.]+);/.exec(rule)?.[1]);
    // Half a pixel over the whole width of a large screen.
    expect(Math.abs(written - width / frame)).toBeLessThan(0.2);
  });

  it('has its map in its middle, as the live map has the view’s centre', () => {
    for (const { width, height } of FIRST_PICTURES) {
      const layout = pictureLayout({ width, height, layout: 'map' });
      expect(layout.map.left + layout.map.right).toBeCloseTo(layout.width, 6);
      expect(layout.map.top + layout.map.bottom).toBeCloseTo(layout.height, 6);
    }
  });
});
