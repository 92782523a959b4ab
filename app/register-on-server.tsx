import type { ComponentType } from 'react';
import { usualCardPlace } from '@/components/reader/use-card-place';
import { KeptContext } from '@/components/story/kept';
import type { StoryContentProps } from '@/components/story/story-boundary';
import { registerPageRenderer, type ViewPage } from '@/lib/server/page-renderer';

/** Has the server's own part know how the pages of a kind are rendered. Does nothing in a browser. */
export function registerOnServer(page: ViewPage, Content: ComponentType<StoryContentProps>): void {
  if (typeof window !== 'undefined') return;
  registerPageRenderer(page, async (story, parsed, basemap) => {
    const { renderPage } = await import('@/lib/server/render-page');
    return renderPage({
      kind: page,
      story,
      parsed,
      cardPlace: (scene) => usualCardPlace(story, scene, parsed.view.camera),
      render: (initial, parts) => (
        <KeptContext value={parts}>
          <Content story={story} initial={initial} basemap={basemap} />
        </KeptContext>
      ),
    });
  });
}
