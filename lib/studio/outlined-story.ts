import type { Story } from '../story/story';

/** With an outline for each country that has no other look: in the studio it is seen what is decided, and that it is a country. */
export function outlinedStory(story: Story): Story {
  const countries = new Set(
    story.entities.flatMap((entity) => (entity.kind === 'place' && entity.type === 'country' ? [entity.id] : [])),
  );
  const layers = story.layers.map((layer) => ({
    ...layer,
    items: layer.items.map((item) =>
      item.style === 'plain' && countries.has(item.entity) ? { ...item, style: 'outline' as const } : item,
    ),
  }));
  return { ...story, layers };
}
