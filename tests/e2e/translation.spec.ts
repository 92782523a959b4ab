import type { Page } from '@playwright/test';
import { card, expectView, openStory } from './support/story-page';
import { expect, test } from './support/test';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

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
  await expect(page.getByText('8 of 12 shown')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(card(page)).toHaveCount(0);
  await page.keyboard.press('j');
  await expect(card(page)).toBeVisible();
  await page.keyboard.press('/');
  await page.keyboard.type('remit');
  await expect(page.getByRole('search').getByRole('listitem').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await page.locator('[data-paragraph="1"] [data-time]').click();
  await expectView(page, 't=2025-10-08');
  await page.goBack();
  await page.goBack();
  await expect(card(page)).toHaveCount(0);
  await expect(page.locator('[data-paragraph]')).toHaveCount(20);
});
