import type { Page } from '@playwright/test';
import { strToU8, zipSync } from 'fflate';
import {
  begin,
  decision,
  download,
  fill,
  placeByHand,
  problemsOf,
  RIGHTS,
  saved,
  selectWords,
  suggested,
  tab,
} from './support/studio-draft';
import { expect, expectNoViolations, test } from './support/test';

const ENGLISH = `Ferry treaty signed in Oslo
4 May 2024

Norway and Sweden signed a ferry treaty in Oslo on 3 May 2024, ending talks that began in 2019.

Ferries will sail to Bergen twice a day. Sweden expects 40,000 passengers.

“We will send more than $2 million to Norway,” Foreign Minister Tobias Billstrom said in Stockholm.`;

const RUSSIAN = `Паром свяжет Осло и Гётеборг

Норвегия и Швеция подписали договор о паромах в Осло 3 мая 2024 года.

Первый рейс выйдет в июне.`;

const ARABIC = `اتفاق على العبارات في أوسلو

وقعت النرويج والسويد اتفاقا بشأن العبارات في أوسلو يوم الجمعة.

ستبدأ الرحلات في يونيو.`;

test.describe('from a pasted text to a story', () => {
  test('an English article needs only yes and no, and passes the check', async ({ page }) => {
    await begin(page, ENGLISH);
    await expect(page.locator('main')).toHaveAttribute('data-studio', 'places');
    await page.getByRole('button', { name: 'Accept the sure ones' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: /^Accept \d+$/ }).click();
    for (const step of ['Places', 'Events', 'Voices']) {
      await tab(page, step).click();
      while (await decision(page).getByRole('button', { name: 'Accept' }).isVisible()) {
        await decision(page).getByRole('button', { name: 'Accept' }).click();
      }
    }
    await fill(page, RIGHTS);
    await tab(page, 'Check').click();
    await expect(page.getByText('Nothing is left to mend')).toBeVisible();
    const files = await download(page);
    expect(Object.keys(files).sort()).toEqual(['article.txt', 'story.json']);
    expect(await problemsOf(files)).toEqual([]);
    const story = JSON.parse(files['story.json'] ?? '');
    const ids = story.entities.map(({ id }: { id: string }) => id);
    expect(ids).toEqual(expect.arrayContaining(['nor', 'swe', 'oslo', 'tobias-billstrom']));
    expect(files['article.txt']).toContain('“We will send more than $2 million to Norway,”');
  });

  for (const [name, text, words, search, found] of [
    ['a Russian', RUSSIAN, 'Осло', 'Oslo', 'Oslo'],
    ['an Arabic', ARABIC, 'أوسلو', 'Oslo', 'Oslo'],
  ] as const) {
    test(`${name} article can be marked by hand, and passes the check`, async ({ page }) => {
      await begin(page, text);
      await placeByHand(page, words, search, found);
      await fill(page, RIGHTS);
      await tab(page, 'Check').click();
      await expect(page.getByText('Nothing is left to mend')).toBeVisible();
      expect(await problemsOf(await download(page))).toEqual([]);
    });
  }

  test('the words of a language are loaded for a text in it: a city in Cyrillic letters is suggested', async ({
    page,
  }) => {
    await begin(page, RUSSIAN);
    await expect(page.locator('[data-reading] [data-suggestion]', { hasText: 'Осло' }).first()).toBeVisible();
  });

  test('what is accepted is in ink in the text and on the map, what is open in pencil', async ({ page }) => {
    await begin(page, ENGLISH);
    const text = page.locator('[data-reading]');
    const first = text.locator('[data-suggestion][aria-current="true"]').first();
    const id = await first.getAttribute('data-suggestion');
    await expect(first).toHaveAttribute('data-state', 'suggested');
    await expect(page.locator(`[data-map] [data-suggestion="${id}"]`)).toHaveAttribute('data-state', 'suggested');
    await decision(page).getByRole('button', { name: 'Accept' }).click();
    await expect(text.locator(`[data-suggestion="${id}"]`).first()).toHaveAttribute('data-state', 'accepted');
    await expect(page.locator(`[data-map] [data-suggestion="${id}"]`)).toHaveAttribute('data-state', 'accepted');
    await page.getByRole('banner').getByRole('button', { name: 'Undo' }).click();
    await expect(text.locator(`[data-suggestion="${id}"]`).first()).toHaveAttribute('data-state', 'suggested');
  });

  test('only the words that are meant are decided when "only here" is chosen', async ({ page }) => {
    await begin(page, ENGLISH);
    await page.locator('[data-reading] [data-suggestion="place iso:NOR"]').first().click();
    await decision(page)
      .getByLabel(/^Only here/)
      .check();
    await decision(page).getByRole('button', { name: 'Accept' }).click();
    const norway = page.locator('[data-reading] [data-suggestion="place iso:NOR"]');
    await expect(norway.first()).toHaveAttribute('data-state', 'accepted');
    await expect(norway.last()).toHaveAttribute('data-state', 'suggested');
  });

  test('a flow takes a number of the text, a way, a state and a direction', async ({ page }) => {
    await begin(
      page,
      'A ferry gift\n\nNorway will send aid to Sweden by way of Denmark. The gift is worth $2 million, the Ferry Board said on Friday.',
    );
    const accept = decision(page).getByRole('button', { name: 'Accept' });
    for (const [step, times] of [
      ['Places', 3],
      ['Figures', 1],
      ['Flows', 1],
    ] as const) {
      await tab(page, step).click();
      for (let i = 0; i < times; i++) await accept.click();
    }
    await page.locator('[data-reading] [data-suggestion^="flow"]').click();
    await page.getByLabel('By way of', { exact: true }).selectOption('Denmark');
    await page.getByLabel('Whether it happened').selectOption('planned');
    await page.getByLabel('Number of the text').selectOption({ index: 1 });
    await page.getByLabel('Who gives the number, in words').fill('the Ferry Board says');
    await page.getByLabel('Goes both ways').check();
    await fill(page, RIGHTS);
    await saved(page);
    const files = await download(page);
    const [path = ''] = Object.keys(files).filter((one) => one.endsWith('story.json'));
    const { entities } = JSON.parse(files[path] ?? '') as { entities: { kind: string }[] };
    expect(entities.find(({ kind }) => kind === 'flow')).toMatchObject({
      via: ['dnk'],
      state: 'planned',
      both: true,
      attribution: 'the Ferry Board says',
      figures: [{ value: 2_000_000 }],
    });
    expect(entities.filter(({ kind }) => kind === 'figure')).toEqual([]);
    expect(await problemsOf(files)).toEqual([]);
  });

  test('the preview is the reader with this draft', async ({ page }) => {
    await begin(page, ENGLISH);
    await page.getByRole('button', { name: 'Accept the sure ones' }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^Accept \d+$/ })
      .click();
    await saved(page);
    await page.goto(`${page.url()}/preview`);
    await expect(page.locator('main[data-view]')).toBeVisible();
    await expect(page.locator('[data-paragraph]')).toHaveCount(3);
    await expect(page.locator('[data-map="ready"]')).toBeVisible();
  });
});

test.describe('by keys alone', () => {
  test('everything can be decided, undone and marked', async ({ page }) => {
    await begin(page, ENGLISH);
    const left = () => page.getByRole('progressbar').getAttribute('aria-valuenow');
    await page.keyboard.press('Enter');
    await expect.poll(left).toBe('1');
    await page.keyboard.press('x');
    await expect.poll(left).toBe('2');
    await page.keyboard.press('z');
    await expect.poll(left).toBe('1');
    await page.keyboard.press('Shift+Z');
    await expect.poll(left).toBe('2');
    await page.keyboard.press(']');
    await expect(page.locator('main')).toHaveAttribute('data-studio', 'actors');
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  });

  test('words are selected with the caret and marked by a digit', async ({ page }) => {
    await begin(page, RUSSIAN);
    await page.locator('[data-reading]').focus();
    await page.keyboard.press('Control+Home');
    for (let i = 0; i < 'Норвегия'.length; i++) await page.keyboard.press('Shift+ArrowRight');
    await expect(page.getByRole('toolbar')).toContainText('Норвегия');
    await page.keyboard.press('1');
    await expect(decision(page).getByRole('heading')).toContainText('Норвегия');
    expect(await page.locator('[data-paragraph="1"]').textContent()).toContain('Норвегия и Швеция подписали');
  });

  test('nothing that is typed changes the words of the article', async ({ page }) => {
    await begin(page, ENGLISH);
    const words = await page.locator('[data-reading]').textContent();
    await page.locator('[data-reading]').focus();
    await page.keyboard.type('hjk 123');
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Delete');
    // Words that are selected would go, or become bold.
    for (const key of ['Delete', 'Backspace', 'Control+b', 'Control+x', 'a', 'Enter']) {
      await selectWords(page, 'twice a day');
      await page.keyboard.press(key);
    }
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Backspace');
    await expect(page.locator('[data-reading]')).toHaveText(words ?? '');
    await expect(page.locator('[data-reading] b')).toHaveCount(0);
  });
});

test.describe('files', () => {
  const open = async (page: Page, name: string, bytes: Uint8Array | string) => {
    await page.goto('/studio');
    const buffer = Buffer.from(typeof bytes === 'string' ? strToU8(bytes) : bytes);
    await page.locator('input[type="file"]').setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
  };
  const paragraphs = (page: Page) => page.locator('[data-paragraph]').allTextContents();

  test('a web page gives its words, and nothing of it runs or loads', async ({ page }) => {
    const html = `<!doctype html><title>Ferry treaty</title><script>parent.pwned = 1</script>
      <img src="/tracker.gif" onerror="window.pwned = 1"><iframe src="/framed"></iframe>
      <article><h1>Ferry treaty</h1><p>Norway and Sweden signed a ferry treaty in Oslo, ending talks that began long ago.</p>
      <p>Sweden expects <b>40,000</b> passengers &amp; more &lt;b&gt;ferries&lt;/b&gt;, the ministry said on Friday.</p></article>`;
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await open(page, 'page.html', html);
    await page.waitForURL(/\/studio\/[0-9a-f-]{36}$/);
    await suggested(page);
    const words = await paragraphs(page);
    expect(words.join(' ')).toContain('Sweden expects 40,000 passengers & more <b>ferries</b>, the ministry said');
    expect(await page.evaluate(() => 'pwned' in window)).toBe(false);
    expect(asked.filter((path) => /tracker|framed/.test(path))).toEqual([]);
  });

  test('a Word document and Markdown give their words', async ({ page }) => {
    const body =
      '<w:p><w:r><w:t>Norway signed a treaty in Oslo.</w:t></w:r></w:p><w:p><w:r><w:t>Sweden pays.</w:t></w:r></w:p>';
    const types =
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
    const relations =
      '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>';
    const document = `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`;
    const docx = zipSync({
      '[Content_Types].xml': strToU8(types),
      '_rels/.rels': strToU8(relations),
      'word/document.xml': strToU8(document),
    });
    await open(page, 'treaty.docx', docx);
    await page.waitForURL(/\/studio\/[0-9a-f-]{36}$/);
    await expect(page.locator('[data-paragraph]')).toHaveText(['Norway signed a treaty in Oslo.', 'Sweden pays.']);
    await open(
      page,
      'treaty.md',
      '# Treaty\n\nNorway **signed** a [treaty](https://example.org/x) in _Oslo_.\n\n- Sweden pays.\n',
    );
    await page.waitForURL(/\/studio\/[0-9a-f-]{36}$/);
    await expect(page.locator('[data-paragraph]')).toHaveText(['Norway signed a treaty in Oslo.', 'Sweden pays.']);
  });

  test('a folder that was downloaded is opened again as it was', async ({ page }) => {
    await begin(page, ENGLISH);
    await decision(page).getByRole('button', { name: 'Accept' }).click();
    await saved(page);
    const before = await download(page);
    await open(
      page,
      'story.zip',
      zipSync(Object.fromEntries(Object.entries(before).map(([path, text]) => [path, strToU8(text)]))),
    );
    await page.waitForURL(/\/studio\/[0-9a-f-]{36}$/);
    await suggested(page);
    expect(await download(page)).toEqual(before);
  });

  for (const [what, name, bytes, says] of [
    ['a damaged zip', 'story.zip', new Uint8Array([0x50, 0x4b, 3, 4, 9, 9, 9, 9]), /is damaged/],
    ['a zip without a story', 'other.zip', zipSync({ 'readme.txt': strToU8('hello') }), /holds no story/],
    [
      'a zip that would fill the memory',
      'bomb.zip',
      zipSync({ 'story.json': new Uint8Array(80 * 1024 * 1024) }),
      /at most/,
    ],
    ['a file of 25 MB', 'long.txt', new Uint8Array(25 * 1024 * 1024).fill(97), /at most 20 MB/],
    ['a picture', 'photo.jpg', new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 1, 2, 3]), /is no text that can be read/],
    ['an empty text', 'empty.txt', new Uint8Array(), /no words/],
  ] as const) {
    test(`${what} is refused in words`, async ({ page }) => {
      await open(page, name, bytes);
      await expect(page.getByRole('status')).toContainText(says);
      await expect(page).toHaveURL(/\/studio$/);
    });
  }
});

test.describe('drafts', () => {
  test('survive a tab that is killed, with their way back', async ({ page, context }) => {
    await begin(page, ENGLISH);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await saved(page);
    const url = page.url();
    await page.close({ runBeforeUnload: false });
    const next = await context.newPage();
    await next.goto(url);
    await suggested(next);
    await expect(next.getByRole('progressbar')).toHaveAttribute('aria-valuenow', '2');
    await next.keyboard.press('z');
    await next.keyboard.press('z');
    await expect(next.getByRole('progressbar')).toHaveAttribute('aria-valuenow', '0');
  });

  test('are changed by one tab at a time; the other reads on or takes over', async ({ page, context }) => {
    await begin(page, ENGLISH);
    const second = await context.newPage();
    await second.goto(page.url());
    await suggested(second);
    await expect(second.getByRole('status')).toContainText('another tab');
    await page.keyboard.press('Enter');
    await expect(second.getByRole('progressbar')).toHaveAttribute('aria-valuenow', '1');
    await second.getByRole('button', { name: 'Take over' }).click();
    await expect(page.getByRole('status').first()).toContainText('another tab');
    await expect(second.getByRole('button', { name: 'Take over' })).toHaveCount(0);
    // Until the draft is its own, the second tab decides nothing.
    await expect(async () => {
      await second.keyboard.press('Enter');
      await expect(second.getByRole('progressbar')).not.toHaveAttribute('aria-valuenow', '1', { timeout: 1000 });
    }).toPass();
    expect(Number(await second.getByRole('progressbar').getAttribute('aria-valuenow'))).toBeGreaterThan(1);
  });

  test('are listed, renamed, copied and deleted, and a deletion can be undone', async ({ page }) => {
    await begin(page, ENGLISH);
    await saved(page);
    await page.goto('/studio');
    const row = page.getByRole('listitem').filter({ hasText: 'Ferry treaty signed in Oslo' });
    await row.first().getByRole('button', { name: /^More/ }).click();
    await page.getByRole('button', { name: 'Copy' }).click();
    await expect(page.getByRole('link', { name: 'Ferry treaty signed in Oslo (copy)' })).toBeVisible();
    await page.getByRole('button', { name: /^More.*\(copy\)/ }).click();
    await page.getByRole('button', { name: 'Delete' }).click();
    await expect(page.getByRole('link', { name: /\(copy\)/ })).toHaveCount(0);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(page.getByRole('link', { name: /\(copy\)/ })).toBeVisible();
  });

  test('keep what was decided when the text is corrected', async ({ page }) => {
    await begin(page, ENGLISH);
    await page.getByRole('button', { name: 'Accept the sure ones' }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^Accept \d+$/ })
      .click();
    const ink = page.locator('[data-thing]');
    const before = await ink.count();
    await tab(page, 'Text').click();
    await page.getByRole('button', { name: 'Change the text' }).click();
    const field = page.getByLabel(/^One paragraph a line/);
    await field.fill(`A correction was made to this report.\n\n${await field.inputValue()}`);
    await page.getByRole('button', { name: 'Use this text' }).click();
    await expect(page.locator('[data-paragraph]')).toHaveCount(4);
    expect(await ink.count()).toBe(before);
  });
});

test.describe('for everybody', () => {
  test('nothing of a text leaves the device', async ({ page }) => {
    const sent: string[] = [];
    page.on('request', (request) => {
      if (request.method() !== 'GET' || request.postData() !== null) sent.push(`${request.method()} ${request.url()}`);
      if (/ferry|oslo|billstrom/i.test(decodeURIComponent(request.url()))) sent.push(request.url());
    });
    await begin(page, ENGLISH);
    await page.keyboard.press('Enter');
    await fill(page, RIGHTS);
    await saved(page);
    await page.goto(`${page.url()}/preview`);
    await expect(page.locator('[data-map="ready"]')).toBeVisible();
    expect(sent).toEqual([]);
  });

  for (const scheme of ['light', 'dark'] as const) {
    test(`axe finds nothing in any step (${scheme})`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: scheme });
      await begin(page, ENGLISH);
      for (const step of ['Text', 'Places', 'Actors', 'Events', 'Flows', 'Figures', 'Voices', 'Layers', 'Check']) {
        await tab(page, step).click();
        await expectNoViolations(page);
      }
      await page.goto('/studio');
      await expectNoViolations(page);
    });
  }

  for (const width of [320, 390, 820]) {
    test(`fits a window ${width} wide`, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 });
      // A name that many paragraphs have: the decision lists where.
      await begin(page, `${ENGLISH}${Array.from({ length: 40 }, (_, n) => `\n\nNorway agreed, ${n}.`).join('')}`);
      for (const step of ['Text', 'Places', 'Layers', 'Check']) {
        await tab(page, step).click();
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
        const beyond = await decision(page).evaluate((slip) => slip.scrollWidth - slip.clientWidth);
        expect(beyond, `${step}: the slip is no wider than its window`).toBeLessThanOrEqual(0);
      }
      await tab(page, 'Places').click();
      await expect(decision(page).getByRole('button', { name: 'Accept' })).toBeInViewport();
    });
  }

  test('is neither indexed, cached nor framed', async ({ request }) => {
    for (const path of ['/studio', '/studio/any-draft']) {
      const headers = (await request.get(path)).headers();
      expect(headers['x-robots-tag']).toBe('noindex');
      expect(headers['cache-control']).toContain('no-store');
      expect(headers['x-frame-options']).toBe('DENY');
    }
  });
});
