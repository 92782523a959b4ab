import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Embed } from '@/components/embed/embed';
import { basemapHash } from '@/lib/server/basemap-files';
import { loadStory } from '@/lib/server/load-story';
import { storySlugs } from '@/lib/server/read-story';
import { parseView } from '@/lib/view/parse-view';

export const dynamicParams = false;

interface Props {
  readonly params: Promise<{ slug: string }>;
}

export function generateStaticParams() {
  return storySlugs().map((slug) => ({ slug }));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const story = await loadStory((await params).slug);
  return story ? { title: story.title, robots: { index: false } } : {};
}

/** The map alone, for frames on other people's pages: the story's own view, static. A view link is answered by the page beside this one. */
export default async function EmbedPage({ params }: Props) {
  const story = await loadStory((await params).slug);
  if (!story) notFound();
  return <Embed story={story} initial={parseView('', story)} basemap={`/basemap/${await basemapHash()}`} />;
}
