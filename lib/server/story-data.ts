import { createHash } from 'node:crypto';
import type { Story } from '../story/story';
import { storyHref } from '../view/serialize-view';

export interface StoryData {
  /** The story as the browser gets it. */
  readonly json: string;
  readonly hash: string;
  /** Names these bytes, so it can be kept for ever. */
  readonly address: string;
}

const known = new WeakMap<Story, StoryData>();

export function storyData(story: Story): StoryData {
  const made = known.get(story) ?? make(story);
  known.set(story, made);
  return made;
}

function make(story: Story): StoryData {
  const json = JSON.stringify(story);
  const hash = createHash('sha256').update(json).digest('hex').slice(0, 16);
  return { json, hash, address: `${storyHref(story)}/data/${hash}` };
}
