import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { basemapHash } from '@/lib/server/basemap-files';
import { loadView, type ViewPageProps } from '@/lib/server/load-story';
import { holePath, holeText, isTemplate } from '@/lib/view/page-holes';
import { viewTitle } from '@/lib/words/view-title';
import { EmbedPage } from './embed-page';

export async function generateMetadata(props: ViewPageProps): Promise<Metadata> {
  if (isTemplate((await props.params).slug))
    return { title: { absolute: holeText('windowTitle') }, robots: holeText('robots') };
  const found = await loadView(props);
  if (!found) return {};
  return { title: { absolute: viewTitle(found.story, found.parsed.view) }, robots: 'noindex' };
}

/** The map alone, for frames on other people's pages. Rendered as a story's page is: once, with holes. */
export default async function Page(props: ViewPageProps) {
  const basemap = `/basemap/${await basemapHash()}`;
  if (isTemplate((await props.params).slug))
    return <EmbedPage source={{ address: holePath('data') }} basemap={basemap} />;
  const found = await loadView(props);
  if (!found) notFound();
  const { story, parsed } = found;
  return <EmbedPage source={{ story, initial: parsed }} basemap={basemap} />;
}
