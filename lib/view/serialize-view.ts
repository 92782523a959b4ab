import type { Story } from '../story/story';
import { FIELDS, type Field } from './fields';
import type { View } from './view';

/** The canonical query, without `?`. Its values need no escaping: `/` and `~` are written as they are. */
export function serializeView(view: View, story: Story): string {
  const pair = <V>({ key, write }: Field<V>, value: V): readonly string[] => {
    const text = write(value, story);
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
