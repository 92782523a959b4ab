import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Shelf } from '../../../../lib/server/shelf/shelf';
import { drawnPicture } from '../../../fixtures/drawn-picture';
import { filesOf, storyFolder } from './story-folder';

const SLUG = 'a-story';
const pictured = filesOf(SLUG, (story) => {
  story.pictures = [{ file: 'port.jpg', after: 1, alt: 'A quay', credit: 'Kari Holm', terms: 'CC BY 4.0' }];
});
const quay = await drawnPicture({ width: 300, height: 200 });

let at: ReturnType<typeof storyFolder>;
beforeEach(() => {
  at = storyFolder();
  at.put(SLUG, pictured);
  mkdirSync(join(at.folder, SLUG, 'pictures'));
});
afterEach(() => at.remove());

const put = (bytes: Uint8Array) => writeFileSync(join(at.folder, SLUG, 'pictures/port.jpg'), bytes);
const shown = async () => (await at.shelf.story(SLUG))?.pictures;

describe('the pictures of a story on the shelf', () => {
  it('are there with it, and it waits for them', async () => {
    at.pass();
    expect(await at.shelf.story(SLUG)).toBeNull();
    put(quay);
    at.pass();
    expect(await shown()).toMatchObject([{ width: 300 }]);
  });

  it('may be replaced while the server runs', async () => {
    put(quay);
    at.pass();
    const [before] = (await shown()) ?? [];
    put(await drawnPicture({ width: 240, height: 100 }));
    at.pass();
    await at.look();
    at.pass();
    const [now] = (await shown()) ?? [];
    expect(now).toMatchObject({ width: 240 });
    expect(now?.hash).not.toBe(before?.hash);
  });

  it.each([
    ['cut off', quay.slice(0, 1000)],
    ['a page', new TextEncoder().encode('<script>alert(1)</script>')],
    ['gone', null],
  ])('that are %s change nothing: the story stays as it was, and the log says why', async (_, bytes) => {
    put(quay);
    at.pass();
    const before = await at.shelf.story(SLUG);
    if (bytes) put(bytes);
    else at.put(SLUG, { 'story.json': pictured['story.json'].replace('port.jpg', 'gone.jpg') });
    at.pass();
    await at.look();
    at.pass();
    await at.look();
    expect(await at.shelf.story(SLUG)).toBe(before);
    expect(at.log.map(([message]) => message)).toEqual(['A changed story is not taken in; it is served as it was']);
    expect(at.log[0]?.[1]).toContain('pictures 1, file');
  });

  it('are left out on a machine that cannot make them, and the log says what to do', async () => {
    put(quay);
    at.pass();
    const shelf = new Shelf({ ...at.options, canScale: async () => false });
    const story = await shelf.story(SLUG);
    expect(story).not.toBeNull();
    expect(story && 'pictures' in story).toBe(false);
    expect(at.log).toEqual([[`The pictures of ${SLUG} are left out`, expect.stringContaining('npm ci')]]);
  });
});
