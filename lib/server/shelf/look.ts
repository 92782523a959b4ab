import path from 'node:path';
import type { Disk, FileState } from './disk';
import { namesIn, OWN_FOLDERS } from './story-sources';

/** What a folder looked like at one moment. */
export interface Look {
  /** Changes with any file of the story. */
  readonly stamp: string;
  /** Of story.json alone. */
  readonly storyStamp: string;
  /** When a file was last changed or put there, by the disk's clock, in milliseconds. */
  readonly changedMs: number;
}

/** Looks at all files of a story; null when there is no story.json. */
export async function lookAt(directory: string, disk: Disk): Promise<Look | null> {
  const at = (name: string) => path.join(/* turbopackIgnore: true */ directory, name);
  const story = await disk.state(at('story.json'));
  if (!story?.isFile) return null;
  const states: [name: string, state: FileState | null][] = [['article.txt', await disk.state(at('article.txt'))]];
  for (const [folder, pattern] of OWN_FOLDERS) {
    for (const name of await namesIn(directory, folder, pattern, disk))
      states.push([name, await disk.state(at(`${folder}/${name}`))]);
  }
  const all = [story, ...states.flatMap(([, state]) => state ?? [])];
  return {
    stamp: [stampOf(story), ...states.map(([name, state]) => `${name} ${stampOf(state)}`)].join('\n'),
    storyStamp: stampOf(story),
    // Copies may bring an old `mtime` along; `ctime` is the disk's own.
    changedMs: Math.max(...all.map(({ mtimeMs, ctimeMs }) => Math.max(mtimeMs, ctimeMs))),
  };
}

/** The stamp of story.json alone, which is one question to the disk: whatever lists show stands there. Null when there is none. */
export function stampOfStory(state: FileState | null): string | null {
  return state?.isFile ? stampOf(state) : null;
}

function stampOf(state: FileState | null): string {
  return state ? `${state.size} ${state.mtimeMs} ${state.ctimeMs} ${state.ino}` : '-';
}
