/**
 * What differs between the pages of two views, and between those of two stories. The page is rendered once with these names in the places of
 * the values; no text of a story is in it then.
 */
export const HOLES = [
  'slug',
  'data',
  'windowTitle',
  'title',
  'description',
  'publisher',
  'published',
  'robots',
  'canonical',
  'oembed',
  'url',
  'image',
  'structured',
  'page',
] as const;

export type Hole = (typeof HOLES)[number];

/** A name that stands for a value. In an address it is the last part of one that no host can have. */
export const holeText = (hole: Hole): string => `HOLE-${hole}-`;
const HOST = 'https://site.invalid/';
export const holeAddress = (hole: Hole): string => `${HOST}${holeText(hole)}`;
/** An address on this site. */
export const holePath = (hole: Hole): string => `/${holeText(hole)}`;

/** A hole in any of the three forms; the first group is its name. */
export const HOLE = /(?:https:\/\/site\.invalid\/|\/)?HOLE-([a-z]+)-/gi;

/** Where the content of the page stands. */
export const PAGE_HOLE = holeText('page');

/** The slug of the page with holes. No story can have it: slugs have no capitals. */
export const TEMPLATE_SLUG = holeText('slug');

export const isTemplate = (slug: string): boolean => slug === TEMPLATE_SLUG;
