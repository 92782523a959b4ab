export type RouteClass =
  | 'library'
  | 'story'
  | 'view'
  | 'picture'
  | 'export'
  | 'embed'
  | 'basemap'
  | 'static'
  | 'feed'
  | 'health'
  | 'other';

const CLASSES: readonly (readonly [RegExp, RouteClass])[] = [
  [/^\/$/, 'library'],
  [/^\/stories\/[^/]+$/, 'story'],
  [/^\/stories\/[^/]+\/picture\.(?:png|svg)$/, 'picture'],
  [/^\/stories\/[^/]+\/export\/[^/]+$/, 'export'],
  [/^\/embed\/[^/]+$/, 'embed'],
  [/^\/basemap\//, 'basemap'],
  [/^\/(?:_next\/static\/|fonts\/|[^/]+\.(?:js|svg|ico)$|offline\.json$)/, 'static'],
  [/^\/(?:feed\.xml|sitemap\.xml|robots\.txt|oembed)$/, 'feed'],
  [/^\/healthz$/, 'health'],
];

/** What kind of thing an address asks for; a small, fixed set, whatever is asked. */
export function routeClass(url: string): RouteClass {
  const [path = '/', query = ''] = url.split('?', 2);
  const found = CLASSES.find(([shape]) => shape.test(path))?.[1] ?? 'other';
  return found === 'story' && /(?:^|&)v=[^&]/.test(query) ? 'view' : found;
}
