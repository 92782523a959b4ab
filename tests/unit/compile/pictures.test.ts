import { describe, expect, it } from 'vitest';
import { NO_PICTURE_FILES, type PictureFiles } from '../../../lib/compile/read-picture';
import { pictureWidths } from '../../../lib/story/article-picture';
import { articlePictureHref, readArticlePictureName } from '../../../lib/view/article-picture-href';
import { compileText, issuesOf, type Loose, sha256, storyJson, wordsOf } from './fixture';

const LINES = [
  'Ministers of Norway and Denmark met in Oslo on 3 May 2024 for a ferry summit.',
  '"The crossing must stay cheap," said Kari Holm, who leads the Ferry Council. Norway sent about $5m to Denmark in 2023.',
  'Talks go on in Oslo on 6 May 2024, not far from the border with Sweden.',
  'The ferry at sea (Credit: Ferry Council).',
  'Ferries twice a day',
  'Cheaper tickets',
  'The new ship.',
  'Nobody said when.',
];
const PORT = { file: 'port.jpg', after: 3, alt: 'A ferry at a quay', credit: 'Kari Holm', terms: 'CC BY 4.0' };
const SHIP = { ...PORT, file: 'ship.png', after: undefined, caption: 7, alt: 'A white ship' };
const HASHES: Readonly<Record<string, string>> = { 'port.jpg': '0123456789abcdef', 'ship.png': 'fedcba9876543210' };
const files: PictureFiles = (file) => {
  const hash = HASHES[file];
  return hash ? { ok: true, value: { hash, width: 2000, height: 1500 } } : NO_PICTURE_FILES(file);
};

function compiled(pictures: unknown, change: (story: Loose) => void = () => {}) {
  const article = LINES.join('\n');
  const story: Loose = JSON.parse(storyJson);
  story.article.sha256 = sha256(article);
  Object.assign(story, { pictures, blocks: [{ kind: 'list', paragraphs: [5, 6] }] });
  change(story);
  return compileText(JSON.stringify(story), article, {}, files);
}

function picturesOf(pictures: unknown, change?: (story: Loose) => void) {
  const result = compiled(pictures, change);
  if (!result.ok) throw new Error(JSON.stringify(result.error, null, 2));
  return result.value;
}

describe('the pictures of a story', () => {
  it('stand behind a paragraph, before the first, or before the one that is their caption, in the order of the text', () => {
    const story = picturesOf([SHIP, { ...PORT, after: 0 }]);
    expect(story.pictures?.map(({ file, after, caption }) => [file, after, caption])).toEqual([
      ['port.jpg', 0, undefined],
      ['ship.png', 6, 7],
    ]);
    expect(story.paragraphs.map(({ kind }) => kind)).toEqual([
      ...['text', 'text', 'text', 'caption', 'text', 'text', 'caption', 'text'],
    ]);
    expect(story.paragraphs.map(({ text }) => text)).toEqual(LINES);
  });

  it('may say both, and may have a caption that is listed as one', () => {
    expect(picturesOf([{ ...PORT, caption: 4 }]).pictures?.[0]).toMatchObject({ after: 3, caption: 4 });
  });

  it('may stand right before and right behind a list', () => {
    expect(picturesOf([{ ...PORT, after: 4 }]).pictures).toHaveLength(1);
    expect(picturesOf([{ ...PORT, after: 6 }]).pictures).toHaveLength(1);
  });

  it('are nothing in a story that has none', () => {
    expect('pictures' in picturesOf([])).toBe(false);
    expect('pictures' in picturesOf(undefined)).toBe(false);
  });

  it('of extracts are shown only where their own terms allow it, and else are nowhere', () => {
    const extracts = (story: Loose) => Object.assign(story.rights, { show: 'extracts' });
    const story = picturesOf([PORT, { ...SHIP, withExtracts: true }], extracts);
    expect(story.pictures?.map(({ file }) => file)).toEqual(['ship.png']);
    expect(JSON.stringify(story)).not.toContain(HASHES['port.jpg']);
  });

  it('say nothing of their file but what pages need', () => {
    expect(picturesOf([{ ...PORT, source: 'https://ferries.test/port' }]).pictures).toEqual([
      {
        ...PORT,
        hash: HASHES['port.jpg'],
        width: 2000,
        height: 1500,
        source: 'https://ferries.test/port',
      },
    ]);
  });
});

describe('a picture', () => {
  const { alt: _, ...silent } = PORT;
  const nowhere = { ...PORT, after: undefined };
  it.each<[string, unknown, string, string]>([
    ['is shown without alt where it is decorative', { ...silent, decorative: true }, '', ''],
    ['needs its file', { ...PORT, file: 'gone.jpg' }, 'file-missing', 'pictures/gone.jpg: no such file'],
    ['has no path', { ...PORT, file: '../port.jpg' }, 'wrong-format', '"../port.jpg"'],
    ['has no whole path', { ...PORT, file: '/etc/port.jpg' }, 'wrong-format', '"/etc/port.jpg"'],
    ['is of a kind that is known', { ...PORT, file: 'port.svg' }, 'wrong-format', '"port.svg"'],
    ['needs alt', silent, 'picture-alt', 'no "alt"'],
    ['needs words in alt', { ...PORT, alt: ' ' }, 'wrong-length', ''],
    ['is more than its file’s name', { ...PORT, alt: 'Port.JPG' }, 'picture-alt', '"Port.JPG"'],
    ['does not have alt and is decorative', { ...PORT, decorative: true }, 'picture-alt', '"alt" as well'],
    ['needs a credit', { ...PORT, credit: undefined }, 'missing-field', ''],
    ['needs terms', { ...PORT, terms: undefined }, 'missing-field', ''],
    ['says where it stands', nowhere, 'picture-place', 'neither'],
    ['stands right before its caption', { ...PORT, caption: 7 }, 'picture-place', '3, with caption 7'],
    ['does not stand inside a list', { ...PORT, after: 5 }, 'picture-place', '5, inside a list'],
    ['stands behind a paragraph that is there', { ...PORT, after: 9 }, 'unknown-paragraph', 'no paragraph 9'],
    ['has a caption that is there', { ...nowhere, caption: 10 }, 'unknown-paragraph', 'no paragraph'],
    ['has a caption that is no item of a list', { ...nowhere, caption: 5 }, 'block-overlap', 'paragraph 5 again'],
    ['comes from an address of the web', { ...PORT, source: 'javascript:alert(1)' }, 'wrong-format', ''],
  ])('%s', (_name, picture, code, found) => {
    const issues = issuesOf(compiled([picture]));
    expect([...new Set(issues.map((issue) => issue.code))]).toEqual(code === '' ? [] : [code]);
    if (found !== '') expect(issues[0]?.found).toContain(found);
  });

  it('has one problem where its caption is not there', () => {
    const issues = issuesOf(compiled([{ ...nowhere, caption: 10 }]));
    expect(issues.map(wordsOf)).toEqual(['story.json pictures 1, caption: no paragraph 10; expected: 1 to 8']);
  });

  it('is the only one of its file, and of its caption', () => {
    const issues = issuesOf(compiled([SHIP, { ...SHIP, alt: 'Again' }]));
    expect(issues.map(({ code }) => code)).toEqual(['picture-twice', 'picture-twice']);
    expect(issues.map(wordsOf)[0]).toBe(
      'story.json pictures 2, file: "ship.png" again, after picture 1; expected: each once',
    );
  });

  it('is one of forty', () => {
    expect(issuesOf(compiled(Array(41).fill(PORT))).map(({ code }) => code)).toContain('wrong-length');
  });
});

describe('the widths of a picture', () => {
  it.each([
    [4000, [480, 960, 1440]],
    [1440, [480, 960, 1440]],
    [1000, [480, 960, 1000]],
    [960, [480, 960]],
    [300, [300]],
    [1, [1]],
  ])('of %i pixels are never more than it has', (width, widths) => {
    expect(pictureWidths({ width })).toEqual(widths);
  });

  it('and its formats have addresses, and nothing else has', () => {
    const { pictures = [], slug } = picturesOf([PORT]);
    const [picture] = pictures;
    if (!picture) throw new Error('no picture');
    const href = articlePictureHref({ slug }, picture, 960, 'webp');
    expect(href).toBe(`/stories/${slug}/pictures/${picture.hash}-960.webp`);
    const name = href.split('/').at(-1) ?? '';
    expect(readArticlePictureName(name, pictures)).toEqual({ picture, width: 960, format: 'webp' });
    for (const other of [
      name.replace('960', '961'),
      name.replace('960', '0960'),
      name.replace('960', '2000'),
      name.replace('webp', 'png'),
      name.replace(picture.hash, 'fedcba9876543210'),
      name.toUpperCase(),
      `${name}/`,
      `../${name}`,
      picture.file,
    ])
      expect(readArticlePictureName(other, pictures)).toBeNull();
  });
});
