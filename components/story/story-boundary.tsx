import { type ComponentType, Suspense, use, useState } from 'react';
import { preload } from 'react-dom';
import { FIRST_FILES } from '@/lib/basemap/world';
import type { Story } from '@/lib/story/story';
import { PAGE_HOLE } from '@/lib/view/page-holes';
import { type ParsedView, parseView } from '@/lib/view/parse-view';
import { serializeView } from '@/lib/view/serialize-view';
import { FaultBoundary } from '../ui/fault-boundary';
import { loadStoryData } from './load-story-data';

export interface StoryContentProps {
  readonly story: Story;
  readonly initial: ParsedView;
  /** `/basemap/<hash>` */
  readonly basemap: string;
}

/** The story itself, or the address of its data; then the server puts the HTML of the view into a hole of the page. */
export type StorySource = { readonly story: Story; readonly initial: ParsedView } | { readonly address: string };

interface StoryBoundaryProps {
  readonly source: StorySource;
  readonly basemap: string;
  readonly content: ComponentType<StoryContentProps>;
}

/** A page of a story. Its HTML holds no data: they come as a file of their own, and the browser takes the page over when they are there. */
export function StoryBoundary({ source, basemap, content: Content }: StoryBoundaryProps) {
  // Beside the page's scripts; what uses them asks much later.
  for (const file of FIRST_FILES) preloadData(`${basemap}/${file}`, 'low');
  if ('story' in source) return <Content story={source.story} initial={source.initial} basemap={basemap} />;
  preloadData(source.address, 'high');
  return (
    <FaultBoundary>
      <Suspense fallback={null}>
        {typeof window === 'undefined' ? (
          PAGE_HOLE
        ) : (
          <LoadedContent address={source.address} basemap={basemap} content={Content} />
        )}
      </Suspense>
    </FaultBoundary>
  );
}

function preloadData(address: string, fetchPriority: 'high' | 'low'): void {
  preload(address, { as: 'fetch', crossOrigin: 'anonymous', fetchPriority });
}

interface LoadedContentProps extends Omit<StoryBoundaryProps, 'source'> {
  readonly address: string;
}

function LoadedContent({ address, basemap, content: Content }: LoadedContentProps) {
  const story = use(loadStoryData(address));
  const [initial] = useState(() => viewOfPage(story));
  return <Content story={story} initial={initial} basemap={basemap} />;
}

/**
 * The view that the server wrote into the page, which the first render must repeat. It is that of the address, unless the page is the one
 * for bare addresses, which servers and caches also give for a query without a version and for any query without a network.
 */
function viewOfPage(story: Story): ParsedView {
  const asked = parseView(location.search, story);
  const main = document.querySelector<HTMLElement>('main[data-view]');
  if (!main) return asked;
  if (main.dataset.bare !== undefined) return parseView('', story);
  const written = main.dataset.view ?? '';
  return serializeView(asked.view, story) === written ? asked : parseView(written, story);
}
