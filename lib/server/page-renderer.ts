import type { Story } from '../story/story';
import type { ParsedView } from '../view/parse-view';
import type { Pieces } from './http/gzip-pieces';

/** The pages that show a view, by the first part of their path. */
export type ViewPage = 'stories' | 'embed';

/**
 * Renders what a page shows of a view, as the browser would.
 * @param basemap `/basemap/<hash>`
 * @returns HTML
 */
export type PageRenderer = (story: Story, parsed: ParsedView, basemap: string) => Promise<Pieces>;

/**
 * A server fills views into a page that it has rendered once, and the components that write them are only in the build of the pages. A symbol of
 * the whole process joins the two, as each has its own copy of this module.
 */
const KEY = Symbol.for('dateline.page-renderers');

const renderers = (): Map<ViewPage, PageRenderer> => {
  const known = Reflect.get(globalThis, KEY) as Map<ViewPage, PageRenderer> | undefined;
  if (known) return known;
  const made = new Map<ViewPage, PageRenderer>();
  Reflect.set(globalThis, KEY, made);
  return made;
};

export function registerPageRenderer(page: ViewPage, render: PageRenderer): void {
  renderers().set(page, render);
}

/** Null until the page was rendered once in this process. */
export function pageRenderer(page: ViewPage): PageRenderer | null {
  return renderers().get(page) ?? null;
}
