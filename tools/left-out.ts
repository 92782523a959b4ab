import { countIssues } from '../lib/compile/issue';
import { readStory, storiesFolder, storySlugs } from '../lib/server/read-story';

/** One line for each story that is left out of the site, since it has problems, and what to do; none where all are well. */
export async function leftOut(folder = storiesFolder()): Promise<string[]> {
  const lines: string[] = [];
  for (const slug of storySlugs(folder)) {
    const story = await readStory(slug, folder);
    if (story.ok) continue;
    const count = countIssues(story.error);
    lines.push(`  ${slug}: ${count} ${count === 1 ? 'problem' : 'problems'}`);
  }
  if (lines.length === 0) return [];
  const what = lines.length === 1 ? 'One story has problems and is' : `${lines.length} stories have problems and are`;
  return [`${what} left out of the site:`, ...lines, 'Run: npm run story -- check'];
}

if (process.argv[1] === import.meta.filename) for (const line of await leftOut()) console.error(line);
