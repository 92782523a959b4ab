import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { notFound } from 'next/navigation';
import { StoryProblems } from '@/components/ui/story-problems';
import { pageHead } from '@/lib/export/page-head';
import { basemapHash } from '@/lib/server/basemap-files';
import { loadView, problemsNow, type ViewPageProps } from '@/lib/server/load-story';
import { siteUrl } from '@/lib/server/site-url';
import { holePath, isTemplate } from '@/lib/view/page-holes';
import { previewMetadata, previewTemplate } from './preview-metadata';
import { StoryPage } from './story-page';

export async function generateMetadata(props: ViewPageProps): Promise<Metadata> {
  if (isTemplate((await props.params).slug)) return previewTemplate();
  const found = await loadView(props);
  if (!found) return {};
  const { story, parsed } = found;
  return previewMetadata(pageHead(story, parsed.bare ? null : parsed.view, siteUrl(await headers())));
}

/**
 * A story, as a view of it shows it. Our server has this rendered once, with holes, and fills them for each request (docs/pages.md). `next dev`,
 * which runs without it, renders each request here.
 */
export default async function Page(props: ViewPageProps) {
  const basemap = `/basemap/${await basemapHash()}`;
  if (isTemplate((await props.params).slug))
    return <StoryPage source={{ address: holePath('data') }} basemap={basemap} />;
  const found = await loadView(props);
  if (!found) {
    const { slug } = await props.params;
    const problems = await problemsNow(slug);
    if (problems.length === 0) notFound();
    return <StoryProblems slug={slug} problems={problems} />;
  }
  const { story, parsed } = found;
  return <StoryPage source={{ story, initial: parsed }} basemap={basemap} />;
}
