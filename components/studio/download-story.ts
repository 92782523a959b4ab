import { type StoryFolder, withSum } from '@/lib/studio/story-folder';
import { sha256Of } from './sha256-of';

/** Saves a story's folder as `<slug>.zip`, with exactly the files that the site's shelf takes. */
export async function downloadStory(folder: StoryFolder): Promise<void> {
  const { strToU8, zipSync } = await import('fflate');
  const { slug, articleText, story, files } = withSum(folder, await sha256Of(folder.articleText));
  const bytes = zipSync({
    'article.txt': strToU8(articleText),
    ...files,
    'story.json': strToU8(`${JSON.stringify(story, null, 2)}\n`),
  });
  const url = URL.createObjectURL(new Blob([bytes], { type: 'application/zip' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = zipName(slug);
  link.click();
  // Some browsers read the file only after the click is over.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

export const zipName = (slug: string): string => `${slug}.zip`;
