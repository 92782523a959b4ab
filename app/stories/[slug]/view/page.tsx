import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { notFound } from 'next/navigation';
import { Reader } from '@/components/reader/reader';
import { basemapHash } from '@/lib/server/basemap-files';
import { loadStory } from '@/lib/server/load-story';
import { siteUrl } from '@/lib/server/site-url';
import { parseViewEntries, type SearchParams, searchEntries } from '@/lib/view/parse-view';
import { previewMetadata } from '../preview-metadata';

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
  const { story, parsed } = found;
  return { ...previewMetadata(story, parsed.view, siteUrl(await headers())), robots: { index: false } };
}

/** A view link's page, reached by a rewrite: the same reader, with the view already in its HTML. */
export default async function ViewPage(props: Props) {
  const found = await read(props);
  if (!found) notFound();
  return <Reader story={found.story} initial={found.parsed} basemap={`/basemap/${await basemapHash()}`} />;
}
