import { type Subject, subjectOf } from '../../../lib/export/subject';
import { loadStory } from '../../../lib/server/load-story';
import type { Story } from '../../../lib/story/story';
import { parseView } from '../../../lib/view/parse-view';

export const SITE = 'https://maps.example.org';

export function subject(story: Story, query = ''): Subject {
  return subjectOf(story, parseView(query, story), SITE);
}

export async function storyOf(slug: string): Promise<Story> {
  const story = await loadStory(slug);
  if (!story) throw new Error(`no story ${slug}`);
  return story;
}

export const FIRST = 'putin-in-tajikistan-2025';
export const SERIES = 'remittances-central-asia';

/** Views that differ in all that decides what is shown. */
export const QUERIES = [
  '',
  'v=1',
  'v=1&l=none',
  'v=1&l=none&s=mohammed',
  'v=1&s=central-asia&b=control',
  'v=1&l=war&b=control',
  'v=1&t=2024&l=remittances~icc~migration',
  'v=1&l=nonsense&s=%3Cscript%3E&c=9/9',
  'v=2&s=dushanbe',
];
