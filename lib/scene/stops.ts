import type { Stop, Story } from '../story/story';
import type { View } from '../story/view';
import { serializeView } from '../view/serialize-view';

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
