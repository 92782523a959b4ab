import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { notFound } from 'next/navigation';
import { Reader } from '@/components/reader/reader';
import { basemapHash } from '@/lib/server/basemap-files';
import { loadView, type ViewPageProps } from '@/lib/server/load-story';
import { siteUrl } from '@/lib/server/site-url';
import { previewMetadata } from '../preview-metadata';

export async function generateMetadata(props: ViewPageProps): Promise<Metadata> {
  const found = await loadView(props);
  if (!found) return {};
  const { story, parsed } = found;
  return { ...previewMetadata(story, parsed.view, siteUrl(await headers())), robots: { index: false } };
}

/** A view link's page, reached by a rewrite: the same reader, with the view already in its HTML. */
export default async function ViewPage(props: ViewPageProps) {
  const found = await loadView(props);
  if (!found) notFound();
  return <Reader story={found.story} initial={found.parsed} basemap={`/basemap/${await basemapHash()}`} />;
}
