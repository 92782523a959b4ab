import { parentPort } from 'node:worker_threads';
import { readPictureRequest } from '../picture/picture-request';
import { pictureSvg } from '../picture/picture-svg';
import { loadStory } from './load-story';
import { pictureBase } from './picture-base';
import type { SvgAnswer, SvgQuestion } from './picture-svg-text';

/** A thread of its own that puts views into SVG text, with stories and a base map of its own. */
parentPort?.on('message', (question: SvgQuestion) => {
  answer(question).then(
    (svg) => tell({ id: question.id, svg }),
    (error: unknown) => tell({ id: question.id, error: String(error) }),
  );
});

function tell(message: SvgAnswer): void {
  parentPort?.postMessage(message);
}

async function answer({ slug, query }: SvgQuestion): Promise<string> {
  const story = await loadStory(slug);
  if (!story) throw new Error(`no story: ${slug}`);
  const asked = readPictureRequest(query, story);
  if (asked.kind !== 'picture') throw new Error(`not the address of a picture: ${slug}?${query}`);
  return pictureSvg(story, asked.view, asked.options, await pictureBase(asked.view.borders));
}
