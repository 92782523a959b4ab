import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Reader } from '@/components/reader/reader';
import { basemapHash } from '@/lib/server/basemap-files';
import { loadStory } from '@/lib/server/load-story';
import { storySlugs } from '@/lib/server/read-story';
import { SITE_PLACEHOLDER } from '@/lib/server/site-url';
import { parseView } from '@/lib/view/parse-view';
import { previewMetadata } from './preview-metadata';

export const dynamicParams = false;

interface Props {
  readonly params: Promise<{ slug: string }>;
}

export function generateStaticParams() {
  return storySlugs().map((slug) => ({ slug }));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const story = await loadStory((await params).slug);
  if (!story) return {};
  // The build knows no address of the site; the one who sends the page puts it in.
  return previewMetadata(story, null, SITE_PLACEHOLDER);
}

/** The bare story, static. What a query says is read in the browser; a view link is answered by the page beside this one. */
export default async function StoryPage({ params }: Props) {
  const story = await loadStory((await params).slug);
  if (!story) notFound();
  return <Reader story={story} initial={parseView('', story)} basemap={`/basemap/${await basemapHash()}`} />;
}
