import { expect, test, vi } from 'vitest';
import { PictureTimeout } from '@/lib/server/picture-pool';
import { pictureResponse } from '@/lib/server/picture-response';
import { processState } from '@/lib/server/process-state';
import { settings } from '@/lib/server/settings/settings';
import { PATIENCE_MS } from '../patience.mjs';

const { queue: MOST_PICTURES_AT_ONCE, cacheBytes: MOST_PICTURE_BYTES } = settings().pictures;

const SLUG = 'putin-in-tajikistan-2025';
const VIEW = 'v=1&c=4/39/66&l=bases&p=article&b=un';

/** Asks the way a route does; `draw` stands for the renderer. */
function ask(query: string, draw = vi.fn(async () => new Uint8Array(10)), slug = SLUG): Promise<Response> {
  return pictureResponse(new Request(`http://host/stories/${slug}/picture.png${query}`), slug, 'png', draw);
}

test('when as many pictures as may be are being drawn, the next is told to come again, and gets its picture later', async () => {
  let finish = () => {};
  const finished = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const slow = vi.fn(async () => {
    await finished;
    return new Uint8Array(10);
  });
  const drawing = Array.from({ length: MOST_PICTURES_AT_ONCE }, (_, i) => ask(`?${VIEW}&width=${300 + i}`, slow));
  await vi.waitFor(() => expect(slow).toHaveBeenCalledTimes(MOST_PICTURES_AT_ONCE), { timeout: PATIENCE_MS });

  const refused = await ask(`?${VIEW}&width=900`, slow);
  expect(refused.status).toBe(503);
  expect(Number(refused.headers.get('Retry-After'))).toBeGreaterThan(0);
  expect(refused.headers.get('Cache-Control')).toBe('no-store');
  // Who asks for what is being drawn already waits for it, and takes no place.
  const same = ask(`?${VIEW}&width=300`, slow);

  finish();
  for (const answer of await Promise.all([...drawing, same])) expect(answer.status).toBe(200);
  expect((await ask(`?${VIEW}&width=900`, slow)).status).toBe(200);
  expect(slow).toHaveBeenCalledTimes(MOST_PICTURES_AT_ONCE + 1);
});

test.each([
  ['width=199', 'width'],
  ['width=2401', 'width'],
  ['width=', 'width'],
  ['width=3e2', 'width'],
  ['height=-400', 'height'],
  ['height=2401', 'height'],
  ['theme=blue', 'theme'],
  ['layout=poster', 'layout'],
  ['s=%3Cb%3E', 's'],
])('%s is refused in plain words that name the key, and nothing is drawn', async (pair, key) => {
  const draw = vi.fn();
  const answer = await ask(`?${VIEW}&${pair}`, draw);
  expect(answer.status).toBe(400);
  expect(await answer.text()).toMatch(new RegExp(`^${key}: `));
  expect(draw).not.toHaveBeenCalled();
});

test.each(['?v=2', '?v=1&c=99/0/0', '?v=1&t=1999-02-31', `?v=1&s=${'x'.repeat(2001)}`])(
  '%s cannot be read, and is refused',
  async (query) => {
    expect((await ask(query)).status).toBe(400);
  },
);

test.each([
  '?v=1',
  '?utm_source=x',
  `?${VIEW}&width=1200`,
  `?${VIEW}&width=0400`,
  '?l=bases&v=1',
  '?v=1&v=1',
  '?v=1&c=4%2F39%2F66&l=bases%7Ewar&theme=dark&r=3',
  '?v=1&s=nobody-of-this-name',
  '?v=1&l=war~bases~war',
])('%s is led to the one spelling, in one step', async (query) => {
  const away = await ask(query);
  expect(away.status).toBe(308);
  const { pathname, search } = new URL(away.headers.get('Location') ?? '', 'http://host');
  expect(pathname).toBe(`/stories/${SLUG}/picture.png`);
  expect((await ask(search)).status).toBe(200);
  // A server may see the same address percent-encoded; that must not lead round in circles.
  expect((await ask(search.replaceAll('/', '%2F').replaceAll('~', '%7E'))).status).toBe(200);
});

test('a story that does not exist has no picture', async () => {
  for (const slug of ['no-such-story', '..', '%2e%2e', 'constructor']) {
    expect((await ask('', undefined, slug)).status).toBe(404);
  }
});

test('a picture that fails is an error without details, and is drawn anew when asked for again', async () => {
  const log = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  const failing = vi.fn(async () => {
    throw new Error('/secret/path');
  });
  const answer = await ask(`?${VIEW}&width=901`, failing as never);
  expect(answer.status).toBe(500);
  expect(await answer.text()).not.toContain('secret');
  expect((await ask(`?${VIEW}&width=901`)).status).toBe(200);
  expect(log).toHaveBeenCalled();
  log.mockRestore();
});

test('a picture that takes too long is given up: who asked is told when to come again, and it is counted', async () => {
  const log = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  const slow = vi.fn(async () => {
    throw new PictureTimeout(10_000);
  });
  const answer = await ask(`?${VIEW}&width=902`, slow as never);
  expect(answer.status).toBe(503);
  expect(Number(answer.headers.get('Retry-After'))).toBeGreaterThan(0);
  expect(answer.headers.get('Cache-Control')).toBe('no-store');
  expect(processState().metrics.pictures.text()).toContain('{outcome="given-up"} 1');
  expect((await ask(`?${VIEW}&width=902`)).status).toBe(200);
  log.mockRestore();
});

test('who has a picture already is told so without its body', async () => {
  const tag = (await ask('')).headers.get('ETag') ?? '';
  const again = await pictureResponse(
    new Request(`http://host/stories/${SLUG}/picture.png`, { headers: { 'If-None-Match': `W/${tag}` } }),
    SLUG,
    'png',
  );
  expect(again.status).toBe(304);
  expect(await again.text()).toBe('');
});

test('of a thousand different pictures the last stay, and no more than fit the memory they may take', async () => {
  const bytes = 100_000;
  const draw = vi.fn(async () => new Uint8Array(bytes));
  const query = (i: number) => `?${VIEW}&width=${1201 + i}&height=777`;
  for (let i = 0; i < 1000; i++) await (await ask(query(i), draw)).arrayBuffer();
  expect(draw).toHaveBeenCalledTimes(1000);

  // From the newest back: what is kept is not drawn again, and the first that is drawn again shows how many were kept.
  let kept = 0;
  while (kept < 1000) {
    await ask(query(999 - kept), draw);
    if (draw.mock.calls.length > 1000) break;
    kept++;
  }
  expect(kept * bytes).toBeLessThanOrEqual(MOST_PICTURE_BYTES);
  expect(kept * bytes).toBeGreaterThan(MOST_PICTURE_BYTES * 0.9);
});
