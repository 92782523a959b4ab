import type { Story } from '../story/story';
import { serializeView } from './serialize-view';
import type { View } from './view';
import { storyHref } from './view-href';

export type ExportKind = 'geojson' | 'csv' | 'annotations';
export type CitationStyle = 'bibtex' | 'ris' | 'apa';

/** The address of the export of a view, or of the whole story if there is no view. */
export function exportHref(story: Story, view: View | null, kind: ExportKind): string {
  return `${storyHref(story)}/export/${kind}${view ? `?${serializeView(view, story)}` : ''}`;
}

export function citationHref(story: Story, view: View, style: CitationStyle): string {
  return `${storyHref(story)}/export/citation?${serializeView(view, story)}&as=${style}`;
}
