import { exportMessages } from '@words/site';
import { PICTURE_DEFAULTS, pictureHref } from '../picture/picture-href';
import { scene } from '../scene/scene';
import type { Entity, Story } from '../story/story';
import type { View } from '../story/view';
import { defaultView } from '../view/fields';
import { storyHref, viewHref } from '../view/serialize-view';
import { viewHeading, viewTitle } from '../words/view-title';

export interface PreviewWords {
  /** With the site's name, for a window. */
  readonly windowTitle: string;
  readonly title: string;
  readonly description: string;
}

/** What an application shows of a link before anybody opens it. */
export interface Preview extends PreviewWords {
  /** Canonical, with the site's own address. */
  readonly url: string;
  readonly image: { readonly url: string; readonly width: number; readonly height: number; readonly alt: string };
}

/** Of a view's link, or with null of the bare story's address. Nothing of the query as somebody wrote it comes here. */
export function previewOf(story: Story, view: View | null, site: string, words = previewWords(story, view)): Preview {
  const shown = view ?? defaultView(story);
  const { width, height } = PICTURE_DEFAULTS;
  return {
    ...words,
    url: `${site}${view ? viewHref(story, view) : storyHref(story)}`,
    image: { url: `${site}${pictureHref(story, shown)}`, width, height, alt: words.description },
  };
}

/** What a preview says in words, which does not depend on the camera. */
export function previewWords(story: Story, view: View | null): PreviewWords {
  const shown = view ?? defaultView(story);
  return {
    windowTitle: viewTitle(story, shown),
    title: viewHeading(story, shown),
    description: scene(story, shown).words,
  };
}

type JsonLd = Readonly<Record<string, unknown>>;

/**
 * The bare page for search engines (schema.org): our page, based on the publisher's article, and the places that the article
 * names. The text is nowhere claimed as ours, and only what is placed by a city or closer has coordinates.
 */
export function storyJsonLd(story: Story, { title, description, url, image }: Preview, site: string): JsonLd {
  const publisher = { '@type': 'Organization', name: exportMessages.publisher, url: `${site}/` };
  return {
    '@context': 'https://schema.org',
    '@type': 'WebPage',
    '@id': url,
    url,
    name: title,
    description,
    inLanguage: story.lang,
    isPartOf: { '@type': 'WebSite', name: exportMessages.publisher, url: `${site}/` },
    publisher,
    datePublished: story.changes[0]?.date,
    dateModified: story.changes.at(-1)?.date,
    version: String(story.revision),
    image: { '@type': 'ImageObject', url: image.url, width: image.width, height: image.height, caption: image.alt },
    ...(story.article.url ? { isBasedOn: articleOf(story, story.article.url) } : {}),
    contentLocation: story.entities.filter(({ passages }) => passages.length > 0).flatMap(placeOf),
  };
}

/** In a script element nothing but `<` could end it or open a comment. */
export function jsonLdText(value: JsonLd): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}

function articleOf(story: Story, url: string): JsonLd {
  return {
    '@type': 'NewsArticle',
    '@id': url,
    url,
    // Not `headline`: a story's title is ours, and of the publisher's headline a story says only what is known.
    name: story.title,
    datePublished: story.date,
    inLanguage: story.lang,
    publisher: { '@type': 'Organization', name: story.article.publisher },
    copyrightHolder: { '@type': 'Organization', name: story.rights.holder },
  };
}

function placeOf(entity: Entity): JsonLd[] {
  if (entity.kind !== 'place') return [];
  const { name, placement, type } = entity;
  switch (placement.kind) {
    case 'point':
    case 'city': {
      const [longitude, latitude] = placement.lonLat;
      const geo = { '@type': 'GeoCoordinates', latitude, longitude };
      return [{ '@type': type === 'city' ? 'City' : 'Place', name, geo }];
    }
    case 'country':
      // A site of which only the country is known is not the country.
      return type === 'country' ? [{ '@type': 'Country', name, identifier: placement.country }] : [];
    case 'region':
    case 'near':
    case 'soft-region':
    case 'admin1':
    case 'water':
      return [{ '@type': 'Place', name }];
    case 'border':
    case 'area':
    case 'line':
    case 'none':
      return [];
  }
}
