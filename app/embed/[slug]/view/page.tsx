import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Embed } from '@/components/embed/embed';
import { basemapHash } from '@/lib/server/basemap-files';
import { loadView, type ViewPageProps } from '@/lib/server/load-story';
import { viewTitle } from '@/lib/words/view-title';

export async function generateMetadata(props: ViewPageProps): Promise<Metadata> {
  const found = await loadView(props);
  if (!found) return {};
  return { title: { absolute: viewTitle(found.story, found.parsed.view) }, robots: { index: false } };
}

/** The embed of a view link, reached by a rewrite: its view is in the HTML, for frames in which no script runs. */
export default async function EmbedViewPage(props: ViewPageProps) {
  const found = await loadView(props);
  if (!found) notFound();
  return <Embed story={found.story} initial={found.parsed} basemap={`/basemap/${await basemapHash()}`} />;
}
