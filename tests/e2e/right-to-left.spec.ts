import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { isolationFaults } from '../fixtures/right-to-left/isolation-faults';
import { readTurnedStory, TURNED_SLUG, writeTurnedStory } from '../fixtures/right-to-left/right-to-left-story';
import { type StandaloneServer, startStandalone } from './support/standalone-server';
import { mapReady } from './support/story-page';
import { expect, test } from './support/test';

const ROOT = join(import.meta.dirname, '../..');
const NUMBERS_SLUG = `${TURNED_SLUG}-numbers`;
const PANELS = ['article', 'places', 'timeline', 'figures', 'voices', 'sources'];

test.describe('a story in English interface whose texts run from right to left', () => {
  test.describe.configure({ mode: 'serial' });
  // Its server is another than the tests' own.
  test.use({ allowedFaults: [/outside request/] });
  let folder = '';
  let server: StandaloneServer;
  let texts: ReadonlySet<string>;
  let lines: readonly string[];

  test.beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'dateline-turned-'));
    cpSync(join(ROOT, '.next/standalone'), folder, { recursive: true });
    const stories = join(folder, 'data/stories');
    const numbers = 'remittances-central-asia';
    texts = new Set([...writeTurnedStory(stories), ...writeTurnedStory(stories, numbers, NUMBERS_SLUG)]);
    const read = [await readTurnedStory(), await readTurnedStory(numbers)];
    lines = read.flatMap(({ story }) => story.paragraphs.map(({ text }) => text));
    server = await startStandalone(folder);
  });

  test.afterAll(async () => {
    server.process.kill('SIGTERM');
    await server.ended;
    rmSync(folder, { recursive: true, force: true });
  });

  const address = (query = '', slug = TURNED_SLUG) => `${server.url}/stories/${slug}?v=1&${query}`;
  /** A name on the map may be set in two lines, each whole words of it. */
  const isLine = (text: string) => [...texts].some((one) => ` ${one} `.includes(` ${text} `));
  const isKnown = (text: string) => texts.has(text) || isLine(text) || lines.some((line) => line.includes(text));
  const faultsOf = async (page: Page): Promise<string[]> => {
    const { runs, attributes } = await page.evaluate(runsOfPage);
    expect(runs.length).toBeGreaterThan(100);
    return [...runs, ...attributes].flatMap((run) => isolationFaults(run, isKnown));
  };

  test('keeps every text apart from what stands beside it, in every panel, the card and the live line', async ({
    page,
  }) => {
    for (const panel of PANELS) {
      await page.goto(address(`s=remittances-rus-tjk&p=${panel}&t=2024`));
      await mapReady(page);
      expect(await faultsOf(page), panel).toEqual([]);
    }
    for (const entity of ['dushanbe', 'q-mohammed', 'carnegie', 'summit-six', 'summit']) {
      await page.goto(address(`s=${entity}`));
      await mapReady(page);
      await page.getByRole('button', { name: 'Legend and sources' }).click();
      await page.locator(`[data-map] [data-entity="tjk"]`).first().focus();
      await page.keyboard.press('Enter');
      await expect(page.locator('[data-notice]')).toContainText('\u2068');
      expect(await faultsOf(page), entity).toEqual([]);
    }
  });

  test('does so beside charts, and in reading along and presenting', async ({ page }) => {
    for (const panel of ['article', 'places', 'figures']) {
      await page.goto(address(`p=${panel}&t=2023`, NUMBERS_SLUG));
      await mapReady(page);
      expect(await faultsOf(page), panel).toEqual([]);
    }
    await page.getByRole('switch', { name: 'Read along' }).click();
    await page.getByRole('button', { name: 'Present' }).click();
    await page.getByRole('button', { name: 'Next stop' }).last().click();
    expect(await faultsOf(page)).toEqual([]);
  });

  test('does so in the embed, the share dialog and what a search finds', async ({ page }) => {
    await page.goto(`${server.url}/embed/${TURNED_SLUG}?v=1&s=tjk`);
    await mapReady(page);
    expect(await faultsOf(page)).toEqual([]);
    await page.goto(address('s=tjk&h=1.0-20'));
    await mapReady(page);
    await page.getByRole('button', { name: 'Share', exact: true }).click();
    await page.getByRole('button', { name: 'Show citation' }).click();
    await expect(page.locator('blockquote')).not.toBeEmpty();
    expect(await faultsOf(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('searchbox', { name: 'Find in story' }).fill('13');
    await expect(page.getByText(/\d+ found/)).toBeVisible();
    expect(await faultsOf(page)).toEqual([]);
  });

  test('says the same to those that only read the head of the page', async ({ request }) => {
    const html = await (await request.get(address('s=remittances-rus-tjk&t=2024'))).text();
    const said = [...html.matchAll(/<meta [^>]*(?:description|title|alt)"[^>]*content="([^"]*)"|<title>([^<]*)/g)];
    expect(said.length).toBeGreaterThan(5);
    for (const [, content, title] of said) {
      expect(content ?? title).toContain('\u2068');
      expect(isolationFaults(content ?? title ?? '', isKnown)).toEqual([]);
    }
  });

  test('sets number and full stop where a reader of English looks for them', async ({ page }) => {
    await page.goto(address('s=remittances-rus-tjk'));
    await mapReady(page);
    // "Flow of remittances, <name> to <name>, 2024": left to right, whatever the names do.
    const kind = await piecesOf(page, '[data-card] header p', [/Flow of/, /\u2068[^\u2069]*\u2069/, /\bto\b/, /2024/]);
    expect(kind).toEqual([...kind].sort((a, b) => a - b));
    await page.locator('[data-map] [data-entity="tjk"]').first().focus();
    await page.keyboard.press('Enter');
    // "Chosen: <name> (place, country)."
    await expect(page.locator('[data-notice]')).toContainText('country).');
    const chosen = await piecesOf(page, '[data-notice] p', [/Chosen/, /\u2068[^\u2069]*\u2069/, /\(place/, /\)\.$/]);
    expect(chosen).toEqual([...chosen].sort((a, b) => a - b));
    // A name in the article, and the sign behind it.
    const line = page.locator('[data-paragraph]', { has: page.locator('[data-entity="dushanbe"]') }).first();
    const [name, next] = await line.evaluate((element) => {
      const link = element.querySelector('[data-entity="dushanbe"]');
      const after = link?.nextSibling;
      if (!link || after?.nodeType !== Node.TEXT_NODE) throw new Error('no text follows the name');
      const range = document.createRange();
      range.setStart(after, 0);
      range.setEnd(after, 1);
      const [own, sign] = [link.getBoundingClientRect(), range.getBoundingClientRect()];
      return [own.right, sign.left];
    });
    expect(next).toBeGreaterThanOrEqual((name ?? 0) - 1);
  });
});

/** Where the first of each of these stands in an element, from the left. */
async function piecesOf(page: Page, selector: string, patterns: readonly RegExp[]): Promise<number[]> {
  return page
    .locator(selector)
    .first()
    .evaluate(
      (element, sources) => {
        const text = element.firstChild;
        if (!text || text.nodeType !== Node.TEXT_NODE) throw new Error('no text');
        // Seen while it is measured, on one line.
        if (element instanceof HTMLElement) element.style.cssText = 'white-space:nowrap;inline-size:max-content';
        return sources.map((source) => {
          const match = new RegExp(source).exec(text.textContent ?? '');
          if (!match) throw new Error(`${source} is not in ${text.textContent}`);
          const range = document.createRange();
          range.setStart(text, match.index);
          range.setEnd(text, match.index + match[0].length);
          return Math.min(...[...range.getClientRects()].map(({ left }) => left));
        });
      },
      patterns.map(({ source }) => source),
    );
}

/**
 * Runs in the page: its texts as they are set, a line for each block and for each element that is isolated, with U+FFFC for what stands in
 * them by itself; and what is said in attributes.
 */
function runsOfPage(): { runs: string[]; attributes: string[] } {
  const runs: string[] = [];
  const attributes: string[] = [];
  const collect = (element: Element): string => {
    let run = '';
    for (const child of element.childNodes) {
      if (child.nodeType === Node.TEXT_NODE) run += child.textContent;
      if (!(child instanceof Element)) continue;
      for (const name of ['aria-label', 'title', 'alt', 'aria-valuetext', 'placeholder']) {
        const said = child.getAttribute(name);
        if (said) attributes.push(said);
      }
      if (['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'IFRAME', 'TEXTAREA'].includes(child.tagName)) continue;
      const { display, unicodeBidi } = getComputedStyle(child);
      const inside = collect(child);
      const isOwn = !/^(?:inline|contents)$/.test(display) || /isolate|plaintext/.test(unicodeBidi);
      if (isOwn || child instanceof SVGElement) {
        if (inside) runs.push(inside);
        run += '\ufffc';
      } else run += inside;
    }
    return run;
  };
  runs.push(collect(document.body));
  return { runs, attributes };
}
