import path from 'node:path';
import { readArticlePictureName } from '../view/article-picture-href';
import { once, TooBusy } from './concurrency-limit';
import { loadStory } from './load-story';
import { logProblem } from './log-event';
import { storiesFolder } from './read-story';
import { PictureBroken, PictureGone, ScaledPictures } from './scaled-pictures';
import { settings } from './settings/settings';
import { textResponse } from './text-response';

/** Who prints asks for all 40 pictures of a story at once, and browsers do not ask again for one that was refused. */
const QUEUE = 120;

const pictures = once(async () => {
  const { articlePictureBytes, pictures: own } = settings();
  return new ScaledPictures({ cacheBytes: articlePictureBytes, queue: QUEUE, timeoutMs: own.limitMs });
});

const HEADERS = {
  'Cache-Control': 'public, max-age=31536000, immutable',
  'Content-Security-Policy': "default-src 'none'",
  'X-Content-Type-Options': 'nosniff',
} as const;

/** A picture of a story's article, in one of its widths: nothing but what its page names is there. */
export async function articlePictureResponse(slug: string, name: string): Promise<Response> {
  const none = () => textResponse(404, 'There is no such picture.');
  const story = await loadStory(slug);
  const asked = story && readArticlePictureName(name, story.pictures ?? []);
  if (!asked) return none();
  const { picture, width, format } = asked;
  const { file, hash } = picture;
  const folder = path.join(/* turbopackIgnore: true */ storiesFolder(), story.slug, 'pictures');
  try {
    const scaled = await pictures();
    const bytes = await scaled.get({ file: path.join(/* turbopackIgnore: true */ folder, file), hash, width, format });
    const type = format === 'jpg' ? 'image/jpeg' : 'image/webp';
    return new Response(bytes, { headers: { ...HEADERS, 'Content-Type': type } });
  } catch (error) {
    if (error instanceof TooBusy)
      return textResponse(503, 'Too many pictures are being made. Try again.', { 'Retry-After': '2' });
    // Its files are being changed: the story that names it is to go, too.
    if (error instanceof PictureGone) return none();
    // Said once: the address is not asked for again before the story changes.
    if (error instanceof PictureBroken && error.message)
      logProblem(`A picture cannot be shown: ${story.slug}/pictures/${file}`, error.message);
    else if (!(error instanceof PictureBroken)) logProblem('A picture could not be made', error);
    return none();
  }
}
