'use client';

import { Reader } from '@/components/reader/reader';
import { StoryBoundary, type StorySource } from '@/components/story/story-boundary';
import { registerOnServer } from '../../register-on-server';

registerOnServer('stories', Reader);

export function StoryPage(props: { readonly source: StorySource; readonly basemap: string }) {
  return <StoryBoundary {...props} content={Reader} />;
}
