import type { BorderPolicy } from '../basemap/policy';
import type { Mark } from '../scene/mark';

const BORDERS: Readonly<Record<BorderPolicy, string>> = {
  un: 'Outlines follow the borders that the United Nations recognise.',
  control:
    'Outlines follow who is in control; where control is contested or shared, the borders that the United Nations recognise.',
};

export const EXPORT_WORDS = {
  publisher: 'Dateline',
  borders: (policy: BorderPolicy, notes: string) =>
    `${BORDERS[policy]} Borders and names do not imply endorsement. Notes on disputed areas: ${notes}`,
  baseMap: 'Outlines: Natural Earth, public domain.',
  textNote: (page: string) =>
    `Quoted words are the publisher's. Positions count characters (Unicode code points) in the article's text as ${page} has it, its paragraphs joined by one line feed each.`,
  wholeStory: (title: string) => `${title}: everything on the map`,
  correction: (title: string) => `Correction: ${title}`,
  map: 'map',
  feed: 'Dateline: stories and corrections',
} as const;

/** What a mark's geometry is, for somebody who has only the numbers. */
export function geometryNote(mark: Mark): string | null {
  switch (mark.kind) {
    case 'area':
      return null;
    case 'point':
      return mark.type === 'city' ? 'The city, no closer.' : null;
    case 'border':
      return 'The whole border between the two countries; the text names no stretch of it.';
    case 'region':
      return 'The outlines of the countries that the region takes in.';
    case 'flow':
      return 'A great circle: the line shows a direction, not a route, and its ends are no places.';
    case 'gathered':
      return mark.precision === 'country'
        ? "No place: the text gives only the country, and the point is where the map writes that country's name."
        : 'The city, no closer.';
  }
}
