'use client';

import { Embed } from '@/components/embed/embed';
import { StoryBoundary, type StorySource } from '@/components/story/story-boundary';
import { registerOnServer } from '../../register-on-server';

registerOnServer('embed', Embed);

export function EmbedPage(props: { readonly source: StorySource; readonly basemap: string }) {
  return <StoryBoundary {...props} content={Embed} />;
}
