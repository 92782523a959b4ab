import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { formatIssue } from '@/lib/compile/issue';
import { readStory } from '@/lib/server/read-story';
import { expect } from './test';

/** A new draft of a text, with its suggestions. */
export async function begin(page: Page, text: string): Promise<void> {
  await page.goto('/studio');
  await page.getByLabel('Article text').fill(text);
  await page.getByRole('button', { name: 'New story' }).click();
  await page.waitForURL(/\/studio\/[0-9a-f-]{36}$/);
  await suggested(page);
}

export const suggested = (page: Page) =>
  expect(page.locator('html')).toHaveAttribute('data-suggestions', /ready|failed/, { timeout: 60_000 });
export const saved = (page: Page) => expect(page.locator('html')).toHaveAttribute('data-saved', 'yes');
export const tab = (page: Page, name: string) => page.getByRole('tab', { name, exact: true });
export const decision = (page: Page) => page.getByRole('region', { name: 'Decision' });

export async function fill(page: Page, fields: Readonly<Record<string, string>>): Promise<void> {
  await tab(page, 'Text').click();
  for (const [label, value] of Object.entries(fields)) {
    await page.getByLabel(label, { exact: true }).fill(value);
    await page.getByLabel(label, { exact: true }).blur();
  }
}

/** What a story must say of its article. */
export const RIGHTS = {
  'Dateline, as readers see it': 'Oslo, 4 May 2024',
  Publisher: 'Example Wire',
  'Whose words these are': 'Example Wire',
  'On what terms they are shown': 'Written for this test.',
};

/** The files of the download, by their path. */
export async function download(page: Page): Promise<Record<string, string>> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('banner').getByRole('button', { name: 'Download' }).click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/^[a-z0-9-]+\.zip$/);
  const files = unzipSync(new Uint8Array(readFileSync(await file.path())));
  return Object.fromEntries(Object.entries(files).map(([path, bytes]) => [path, strFromU8(bytes)]));
}

/** What `npm run story -- check` says of a downloaded folder. */
export async function problemsOf(files: Readonly<Record<string, string>>): Promise<string[]> {
  const shelf = mkdtempSync(join(tmpdir(), 'dateline-studio-'));
  try {
    const { slug } = JSON.parse(files['story.json'] ?? '');
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(shelf, slug, path)), { recursive: true });
      writeFileSync(join(shelf, slug, path), text);
    }
    const result = await readStory(slug, shelf);
    return result.ok ? [] : result.error.map(formatIssue);
  } finally {
    rmSync(shelf, { recursive: true });
  }
}

/** Selects words of the text as a pointer would, and waits until they can be marked. */
export async function selectWords(page: Page, words: string): Promise<void> {
  await page.evaluate((wanted) => {
    const walker = document.createTreeWalker(
      document.querySelector('[data-reading]') ?? document.body,
      NodeFilter.SHOW_TEXT,
    );
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const start = (node.textContent ?? '').indexOf(wanted);
      if (start < 0) continue;
      const range = document.createRange();
      range.setStart(node, start);
      range.setEnd(node, start + wanted.length);
      getSelection()?.removeAllRanges();
      getSelection()?.addRange(range);
      return;
    }
    throw new Error(`"${wanted}" is not in the text`);
  }, words);
  // The browser tells the page of a selection a moment later.
  await expect(page.getByRole('toolbar', { name: words })).toBeVisible();
}

export async function placeByHand(page: Page, words: string, search: string, found: string): Promise<void> {
  await selectWords(page, words);
  await page.getByRole('toolbar').getByRole('button', { name: 'Place' }).click();
  await decision(page).getByRole('button', { name: 'Place by hand' }).click();
  await decision(page).getByRole('searchbox').fill(search);
  await decision(page).getByRole('button', { name: found }).first().click();
}
