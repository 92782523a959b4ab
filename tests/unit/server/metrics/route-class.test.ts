import fc from 'fast-check';
import { expect, it } from 'vitest';
import { routeClass } from '@/lib/server/metrics/metrics';

it.each([
  ['/', 'library'],
  ['/?utm_source=x', 'library'],
  ['/stories/a-story', 'story'],
  ['/stories/a-story?v=', 'story'],
  ['/stories/a-story?v=1&s=x', 'view'],
  ['/stories/a-story/picture.png?v=1', 'picture'],
  ['/stories/a-story/pictures/0123456789abcdef-960.webp', 'picture'],
  ['/stories/a-story/export/csv', 'export'],
  ['/embed/a-story?v=1', 'embed'],
  ['/basemap/4225aa9cd70c/world.json', 'basemap'],
  ['/_next/static/chunks/a.js', 'static'],
  ['/theme.js', 'static'],
  ['/feed.xml', 'feed'],
  ['/healthz', 'health'],
  ['/wp-login.php', 'other'],
])('%s is counted as %s', (url, wanted) => {
  expect(routeClass(url)).toBe(wanted);
});

it('is one of a few, whatever is asked', () => {
  const seen = new Set<string>();
  fc.assert(fc.property(fc.string(), (url) => void seen.add(routeClass(`/${url}`))));
  expect(seen.size).toBeLessThan(12);
});
