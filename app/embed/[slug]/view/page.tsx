import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Embed } from '@/components/embed/embed';
import { basemapHash } from '@/lib/server/basemap-files';
import { loadStory } from '@/lib/server/load-story';
import { parseViewEntries, type SearchParams, searchEntries } from '@/lib/view/parse-view';
import { viewTitle } from '@/lib/words/view-title';

interface Props {
  readonly params: Promise<{ slug: string }>;
  readonly searchParams: Promise<SearchParams>;
}

async function read({ params, searchParams }: Props) {
  const story = await loadStory((await params).slug);
  if (!story) return null;
  return { story, parsed: parseViewEntries(searchEntries(await searchParams), story) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const found = await read(props);
  if (!found) return {};
  return { title: { absolute: viewTitle(found.story, found.parsed.view) }, robots: { index: false } };
}

/** The embed of a view link, reached by a rewrite: its view is in the HTML, for frames in which no script runs. */
export default async function EmbedViewPage(props: Props) {
  const found = await read(props);
  if (!found) notFound();
  return <Embed story={found.story} initial={found.parsed} basemap={`/basemap/${await basemapHash()}`} />;
}
