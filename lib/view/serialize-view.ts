import type { Stop, Story } from '../story/story';
import type { View } from '../story/view';
import { FIELDS, type Field } from './fields';

/** The canonical query, without `?`. Its values need no escaping: `/` and `~` are written as they are. */
export function serializeView(view: View, story: Story): string {
  return serializeParts(view, story);
}

function serializeParts(view: Partial<View>, story: Story): string {
  const pair = <V>({ key, write }: Field<V>, value: V | undefined): readonly string[] => {
    const text = value === undefined ? null : write(value, story);
    return text === null ? [] : [`${key}=${text}`];
  };
  return [
    'v=1',
    ...pair(FIELDS.camera, view.camera),
    ...pair(FIELDS.time, view.time),
    ...pair(FIELDS.layers, view.layers),
    ...pair(FIELDS.selection, view.selection),
    ...pair(FIELDS.highlight, view.highlight),
    ...pair(FIELDS.panel, view.panel),
    ...pair(FIELDS.borders, view.borders),
  ].join('&');
}

/** The query of a copied link: the view, and the revision of the story. */
export function copiedLinkQuery(view: View, story: Story): string {
  return `${serializeView(view, story)}&r=${story.revision}`;
}

export function storyHref(story: Pick<Story, 'slug'>): string {
  return `/stories/${story.slug}`;
}

/** The link that opens exactly this view. */
export function viewHref(story: Story, view: View): string {
  return `${storyHref(story)}?${serializeView(view, story)}`;
}

/**
 * The link to a change of the view, whichever is shown: it has only what changes, so that it is the same in every view and in the HTML of
 * all of them. Without scripts it changes the default view; the browser completes it with what is shown (`completedView`).
 */
export function changeHref(story: Story, change: Partial<View>): string {
  return `${storyHref(story)}?${serializeParts(change, story)}`;
}

export type ExportKind = 'geojson' | 'csv' | 'annotations';
export type CitationStyle = 'bibtex' | 'ris' | 'apa';

/** The address of the export of a view, or of the whole story if there is no view. */
export function exportHref(story: Story, view: View | null, kind: ExportKind): string {
  return `${storyHref(story)}/export/${kind}${view ? `?${serializeView(view, story)}` : ''}`;
}

export function citationHref(story: Story, view: View, style: CitationStyle): string {
  return `${storyHref(story)}/export/citation?${serializeView(view, story)}&as=${style}`;
}

/** The stop of a paragraph: paragraphs between two stops belong to the one before. Null before the first. */
export function stopOfParagraph(stops: readonly Stop[], paragraph: number): number | null {
  const at = stops.findLastIndex(({ paragraphs: [from] }) => from <= paragraph);
  return at < 0 ? null : at;
}

/** The stop whose link this is. */
export function stopOfView(story: Story, view: View): number | null {
  const query = serializeView(view, story);
  const at = story.stops.findIndex((stop) => serializeView(stop.view, story) === query);
  return at < 0 ? null : at;
}
