import { siteMessages } from '@words/fault';
import type { Metadata } from 'next';
import { oembedHref } from '@/lib/export/oembed';
import { previewOf } from '@/lib/export/preview';
import type { Story } from '@/lib/story/story';
import type { View } from '@/lib/story/view';
import { storyHref } from '@/lib/view/serialize-view';

/** What stands in a page's head for robots and applications; `view` is null for the bare story. */
export function previewMetadata(story: Story, view: View | null, site: string): Metadata {
  const { windowTitle, title, description, url, image } = previewOf(story, view, site);
  return {
    title: { absolute: windowTitle },
    description,
    authors: [{ name: story.article.publisher }],
    alternates: {
      canonical: `${site}${storyHref(story)}`,
      types: { 'application/json+oembed': oembedHref(story, view, site) },
    },
    openGraph: {
      type: 'article',
      publishedTime: story.date,
      siteName: siteMessages.name,
      title,
      description,
      url,
      images: [{ ...image, type: 'image/png' }],
    },
    twitter: { card: 'summary_large_image', title, description, images: [{ url: image.url, alt: image.alt }] },
  };
}
