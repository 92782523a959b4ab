import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { articlePictureResponse } from '@/lib/server/article-picture-response';
import { loadStory } from '@/lib/server/load-story';
import { pictureWidths } from '@/lib/story/article-picture';
import { articlePictureHref } from '@/lib/view/article-picture-href';

const SLUG = 'harbour';
const root = mkdtempSync(join(tmpdir(), 'article-pictures-'));
beforeAll(() => {
  for (const name of ['data/basemap', 'lib', 'node_modules', 'package.json', 'tsconfig.json']) {
    if (name === 'data/basemap')
      cpSync(join(process.cwd(), 'tests/fixtures/any-story'), join(root, 'data/stories'), { recursive: true });
    symlinkSync(join(process.cwd(), name), join(root, name));
  }
  vi.spyOn(process, 'cwd').mockReturnValue(root);
});
afterAll(() => {
  vi.restoreAllMocks();
  rmSync(root, { recursive: true });
});

async function pictures() {
  const story = await loadStory(SLUG);
  if (!story?.pictures) throw new Error('no pictures');
  return { story, pictures: story.pictures };
}
const nameOf = (href: string) => href.split('/').at(-1) ?? '';

it('every address that a page names is a picture of that width, which caches keep for ever', async () => {
  const { story, pictures: all } = await pictures();
  for (const picture of all) {
    for (const width of pictureWidths(picture)) {
      const answer = await articlePictureResponse(SLUG, nameOf(articlePictureHref(story, picture, width, 'webp')));
      expect(answer.status).toBe(200);
      expect(answer.headers.get('content-type')).toBe('image/webp');
      expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
      expect(answer.headers.get('content-security-policy')).toBe("default-src 'none'");
      expect(await sharp(await answer.arrayBuffer()).metadata()).toMatchObject({ format: 'webp', width });
    }
  }
});

it('everything else is none, and no cache keeps that', async () => {
  const { story, pictures: all } = await pictures();
  const [first] = all;
  if (!first) throw new Error('no picture');
  const good = nameOf(articlePictureHref(story, first, 480, 'jpg'));
  for (const [slug, name] of [
    [SLUG, 'quay.jpg'],
    [SLUG, good.replace('480', '481')],
    [SLUG, good.replace(/^./, (digit) => (digit === '0' ? '1' : '0'))],
    [SLUG, '../../article.txt'],
    ['arabic', good],
    ['nowhere', good],
    ['../stories/harbour', good],
  ] as const) {
    const answer = await articlePictureResponse(slug, name);
    expect([answer.status, answer.headers.get('cache-control')], name).toEqual([404, 'no-store']);
  }
});

it('a file that was changed behind the story’s back is not sent under the name of the one before', async () => {
  const { story, pictures: all } = await pictures();
  const picture = all.find(({ file }) => file === 'ramp.png');
  if (!picture) throw new Error('no picture');
  writeFileSync(
    join(root, 'data/stories', SLUG, 'pictures/ramp.png'),
    await sharp({ create: { width: 9, height: 9, channels: 3, background: '#fff' } })
      .png()
      .toBuffer(),
  );
  const answer = await articlePictureResponse(SLUG, nameOf(articlePictureHref(story, picture, 420, 'jpg')));
  expect(answer.status).toBe(404);
});
