import { linkSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { compileSources, readSources } from '../../../lib/server/shelf/story-sources';
import { drawnPicture } from '../../fixtures/drawn-picture';
import { articleText, countryFacts, issuesOf, type Loose, storyJson } from './fixture';

const folder = mkdtempSync(path.join(tmpdir(), 'picture-files-'));
afterAll(() => rmSync(folder, { recursive: true }));
const outside = path.join(folder, 'outside.jpg');
writeFileSync(outside, await drawnPicture({ width: 30, height: 20 }));

/** A story's folder with one picture, `port.jpg`, put there by `put`. */
async function storyWith(put: (pictures: string) => void) {
  const directory = mkdtempSync(path.join(folder, 'story-'));
  const story: Loose = JSON.parse(storyJson);
  story.pictures = [{ file: 'port.jpg', after: 1, alt: 'A quay', credit: 'Kari Holm', terms: 'CC BY 4.0' }];
  writeFileSync(path.join(directory, 'story.json'), JSON.stringify(story));
  writeFileSync(path.join(directory, 'article.txt'), articleText);
  mkdirSync(path.join(directory, 'pictures'));
  put(path.join(directory, 'pictures'));
  return async () => {
    const sources = await readSources(directory);
    if (!sources.ok) throw new Error('no sources');
    const compiled = await compileSources('ferry-talks', sources.value, async () => countryFacts);
    return { ...sources.value, codes: issuesOf(compiled).map(({ code }) => code), compiled };
  };
}
const inIt = (pictures: string) => path.join(pictures, 'port.jpg');

it('a picture is its size and the name of its bytes, which are not kept with the story', async () => {
  const bytes = await drawnPicture({ width: 300, height: 200 });
  const read = await (await storyWith((pictures) => writeFileSync(inIt(pictures), bytes)))();
  expect(read.compiled.ok && read.compiled.value.pictures?.[0]).toMatchObject({ width: 300, height: 200 });
  expect(read.bytes).toBeLessThan(bytes.length + articleText.length + storyJson.length);
});

it('a story is another one when a picture has other bytes, or comes or goes', async () => {
  let at = '';
  const read = await storyWith((pictures) => {
    at = inIt(pictures);
  });
  const missing = (await read()).digest;
  writeFileSync(at, await drawnPicture({ width: 300, height: 200 }));
  const there = (await read()).digest;
  writeFileSync(at, await drawnPicture({ width: 200, height: 300 }));
  expect(new Set([missing, there, (await read()).digest]).size).toBe(3);
});

it('a link out of the story’s folder shows nothing of what is there, whether to a file or a folder', async () => {
  const toFile = await storyWith((pictures) => symlinkSync(outside, inIt(pictures)));
  expect((await toFile()).codes).toEqual(['picture-elsewhere']);
  const toFolder = await storyWith((pictures) => {
    rmSync(pictures, { recursive: true });
    const other = mkdtempSync(path.join(folder, 'other-'));
    linkSync(outside, path.join(other, 'port.jpg'));
    symlinkSync(other, pictures);
  });
  expect((await toFolder()).codes).toEqual(['picture-elsewhere']);
  const nowhere = await storyWith((pictures) => symlinkSync('/nowhere.jpg', inIt(pictures)));
  expect((await nowhere()).codes).toEqual(['file-missing']);
});

it('a link inside the story’s folder is as good as the file', async () => {
  const bytes = await drawnPicture({ width: 300, height: 200 });
  const read = await storyWith((pictures) => {
    writeFileSync(path.join(pictures, 'first.jpg'), bytes);
    symlinkSync('first.jpg', inIt(pictures));
  });
  expect((await read()).codes).toEqual([]);
});

it('a folder in the place of a picture is none', async () => {
  const read = await storyWith((pictures) => mkdirSync(inIt(pictures)));
  expect((await read()).codes).toEqual(['file-missing']);
});

it('what story.json does not name is not read', async () => {
  const read = await storyWith((pictures) => {
    writeFileSync(inIt(pictures), new Uint8Array(10));
    writeFileSync(path.join(pictures, 'other.jpg'), new Uint8Array(10));
  });
  expect([...(await read()).pictures.keys()]).toEqual(['port.jpg']);
  expect((await read()).codes).toEqual(['picture-kind']);
});
