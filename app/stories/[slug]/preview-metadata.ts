import { siteMessages } from '@words/fault';
import type { Metadata } from 'next';
import type { PageHead } from '@/lib/export/page-head';
import { PICTURE_DEFAULTS } from '@/lib/picture/picture-href';
import { holeAddress, holeText } from '@/lib/view/page-holes';

/** What stands in a page's head for robots and applications. */
export function previewMetadata(head: PageHead): Metadata {
  const { windowTitle, title, description, publisher, published, robots, canonical, oembed, url, image } = head;
  const { width, height } = PICTURE_DEFAULTS;
  return {
    title: { absolute: windowTitle },
    description,
    authors: [{ name: publisher }],
    robots,
    alternates: { canonical, types: { 'application/json+oembed': oembed } },
    openGraph: {
      type: 'article',
      publishedTime: published,
      siteName: siteMessages.name,
      title,
      description,
      url,
      images: [{ url: image, width, height, alt: description, type: 'image/png' }],
    },
    twitter: { card: 'summary_large_image', title, description, images: [{ url: image, alt: description }] },
  };
}

/** The same with holes in the places of what differs between views and stories. */
export function previewTemplate(): Metadata {
  return previewMetadata({
    windowTitle: holeText('windowTitle'),
    title: holeText('title'),
    description: holeText('description'),
    publisher: holeText('publisher'),
    published: holeText('published'),
    robots: holeText('robots'),
    canonical: holeAddress('canonical'),
    oembed: holeAddress('oembed'),
    url: holeAddress('url'),
    image: holeAddress('image'),
  });
}
