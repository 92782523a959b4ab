import type { Page } from '@playwright/test';
import { card, expectView, mapReady, markOf, openStory, panel } from './support/story-page';
import { expect, test } from './support/test';

/** What a browser's translation does: every text node is swapped for `<font><font>…</font></font>`, now and whenever one comes. */
async function translate(page: Page): Promise<void> {
  await page.evaluate(() => {
    const swap = (node: Node) => {
      const parent = node.parentElement;
      if (!parent || parent.closest('font, script, style, svg') || !node.textContent?.trim()) return;
      const outer = document.createElement('font');
      const inner = document.createElement('font');
      inner.textContent = `§${node.textContent}`;
      outer.append(inner);
      (node as ChildNode).replaceWith(outer);
    };
    const swapAll = (root: Node) => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      const nodes: Node[] = [];
      while (walker.nextNode()) nodes.push(walker.currentNode);
      nodes.forEach(swap);
    };
    swapAll(document.body);
    new MutationObserver((records) => {
      for (const { addedNodes } of records) {
        for (const node of addedNodes) {
          if (node.nodeType === Node.TEXT_NODE) swap(node);
          else if (node instanceof Element && !node.closest('font')) swapAll(node);
        }
      }
    }).observe(document.body, { childList: true, subtree: true });
  });
}

test('a page that the browser translates goes on working', async ({ page }) => {
  await openStory(page);
  await translate(page);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('§');

  await page.locator('[data-paragraph="2"] [data-entity="kaz"]').click();
  await expect(card(page).getByRole('heading')).toHaveText('§Kazakhstan');
  await page.locator('[data-paragraph="5"] [data-entity="dushanbe"]').click();
  await expect(card(page).getByRole('heading')).toHaveText('§Dushanbe');
  await card(page).getByRole('link', { name: 'Paragraph 5' }).first().click();
  await expect(page.locator('[data-highlight]').first()).toBeVisible();

  for (const tab of ['places', 'timeline', 'figures', 'voices', 'sources']) {
    await page.locator(`#tab-${tab}`).click();
    await expectView(page, `p=${tab}`);
  }
  await page.locator('[data-layer="war"]').click();
  await expect(page.getByText('3 of 13 shown')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(card(page)).toHaveCount(0);
  await page.keyboard.press('j');
  await expect(card(page)).toBeVisible();
  await page.keyboard.press('/');
  await page.keyboard.type('remit');
  await expect(page.getByRole('search').getByRole('listitem').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await page.locator('[data-paragraph="2"] [data-time="2025-10-09"]').first().click();
  await expectView(page, 't=2025-10-09');
  await page.goBack();
  await page.goBack();
  await expect(card(page)).toHaveCount(0);
  await expect(page.locator('[data-paragraph]')).toHaveCount(20);
});

test('choosing on the map and in lists, highlighting, clearing and Back work on translated pages of all panels', async ({
  page,
}) => {
  await openStory(page, 's=tjk&h=9.60-120&p=places&l=icc~summits&t=2025');
  await translate(page);
  await markOf(page, 'mng').focus();
  await page.keyboard.press('Enter');
  await expect(card(page).getByRole('heading')).toHaveText('§Mongolia');
  await panel(page, 'places').locator('[data-entity="tjk"]').click();
  await expect(card(page).getByRole('heading')).toHaveText('§Tajikistan');
  await page.locator('[data-layer="icc"]').click();
  await expect(panel(page, 'places').locator('[data-entity="mng"]')).toHaveCount(0);
  await page.locator('[data-layer="war"]').click();
  await expect(panel(page, 'places').locator('[data-entity="ukr"]')).toHaveText(/Ukraine/);

  // Words of the text, again and again: the paragraph is cut anew each time.
  await card(page).locator('details > summary').click();
  for (const at of [0, 3, 1, 3]) {
    const quote = card(page)
      .locator('li')
      .filter({ has: page.locator('q') })
      .nth(at);
    const words = ((await quote.locator('q').textContent()) ?? '').replaceAll('§', '');
    await quote.getByRole('link').click();
    await expectView(page, 'p=article');
    await expect
      .poll(async () => (await page.locator('[data-highlight]').allTextContents()).join('').replaceAll('§', ''))
      .toBe(words);
  }
  for (let i = 0; i < 6; i++) await page.goBack();
  await expect(card(page).getByRole('heading')).toContainText('Tajikistan');
  for (let i = 0; i < 6; i++) await page.goForward();
  await page.keyboard.press('Escape');
  await expect(card(page)).toHaveCount(0);
  await expect(page.locator('[data-highlight]')).toHaveCount(0);
  await page.locator('#tab-timeline').click();
  await page.locator('[data-paragraph]').first().waitFor({ state: 'attached' });
  await expect(panel(page, 'timeline')).toContainText('§');
  await mapReady(page);
});
