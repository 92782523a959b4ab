import type { Page } from '@playwright/test';
import {
  card,
  entitiesIn,
  expectView,
  firstStory,
  isInPlainView,
  mapReady,
  markOf,
  openStory,
  panel,
  STORY,
  shownView,
} from './support/story-page';
import { expect, test } from './support/test';

// What moves is tested in map.spec; here the camera cuts, which is quicker.
const mention = (page: Page, id: string) => page.locator(`[data-paragraph] a[data-entity="${id}"]`);
const row = (page: Page, id: string) => panel(page, 'places').locator(`[data-entity="${id}"]`);
const withoutPanel = (view: string) => view.replace(/&p=\w+/, '');

test.describe('choosing', () => {
  for (const id of ['dushanbe', 'mng', 'summit', 'remittances-rus-tjk']) {
    test(`${id} gives the same view from the text, the list and the map`, async ({ page }) => {
      await openStory(page, 'l=icc~members~remittances~summits');
      await mention(page, id).first().click();
      await expectView(page, `s=${id}`);
      const fromText = await shownView(page);
      await expect(page).toHaveURL(new RegExp(`\\?${fromText.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`));

      await page.goBack();
      await expectView(page, `s=${id}`, false);
      await page.getByRole('tab', { name: 'Places' }).click();
      await row(page, id).click();
      await expectView(page, `s=${id}`);
      expect(withoutPanel(await shownView(page))).toBe(withoutPanel(fromText));
      await expectView(page, 'p=places');
      await expect(row(page, id)).toHaveAttribute('aria-current', 'true');

      await page.goBack();
      await page.goBack();
      await expectView(page, `s=${id}`, false);
      await mapReady(page);
      await markOf(page, id).focus();
      await page.keyboard.press('Enter');
      await expectView(page, `s=${id}`);
      expect(await shownView(page)).toBe(fromText);
      await expect(markOf(page, id)).toHaveAttribute('aria-pressed', 'true');
    });
  }

  test('on the map highlights the passages and brings the first into sight', async ({ page }) => {
    await openStory(page, 'l=voices');
    await expect(mention(page, 'berlin')).not.toBeInViewport();
    await markOf(page, 'berlin').focus();
    await page.keyboard.press('Enter');
    await expect(mention(page, 'berlin')).toBeInViewport();
    await expect.poll(() => isInPlainView(mention(page, 'berlin'))).toBe(true);
    await expect(mention(page, 'berlin')).toHaveAttribute('aria-current', 'true');
    // In the accent colour, as nothing else of the text.
    const colour = (of: string) =>
      mention(page, of)
        .first()
        .evaluate((element) => getComputedStyle(element).color);
    expect(await colour('berlin')).not.toBe(await colour('dushanbe'));
  });

  test('in a list brings the passage into sight once the article is open, and the row is marked', async ({ page }) => {
    await openStory(page, 'l=voices&p=places');
    await row(page, 'berlin').click();
    await expect(row(page, 'berlin')).toHaveAttribute('aria-current', 'true');
    await page.getByRole('tab', { name: 'Article' }).click();
    await expect(mention(page, 'berlin')).toBeInViewport();
  });

  test('on the map brings the row of an open list into sight', async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 560 });
    await openStory(page, 'p=places&l=bases~icc~members~migration~remittances~summits~trade~voices~war');
    const ids = await entitiesIn(panel(page, 'places'));
    expect(ids.length).toBeGreaterThan(15);
    await expect(row(page, 'afghan-border')).not.toBeInViewport();
    await markOf(page, 'afghan-border').focus();
    await page.keyboard.press('Enter');
    await expect(row(page, 'afghan-border')).toBeInViewport();
  });

  test('never changes the panel', async ({ page }) => {
    await openStory(page, 'p=timeline');
    await panel(page, 'timeline').locator('[data-entity="summit"]').click();
    await expectView(page, 's=summit');
    await expectView(page, 'p=timeline');
    await markOf(page, 'kaz').focus();
    await page.keyboard.press('Enter');
    await expectView(page, 's=kaz');
    await expectView(page, 'p=timeline');
  });

  test('is undone by Back and done again by Forward, one choice at a time', async ({ page }) => {
    await openStory(page);
    await mention(page, 'dushanbe').first().click();
    await mention(page, 'putin').first().click();
    await expect(card(page).getByRole('heading', { level: 2 })).toHaveText('Vladimir Putin');
    await page.goBack();
    await expect(card(page).getByRole('heading', { level: 2 })).toHaveText('Dushanbe');
    await page.goBack();
    await expect(card(page)).toHaveCount(0);
    await expect(page).toHaveURL(new RegExp(`${STORY}$`));
    await page.goForward();
    await expect(card(page).getByRole('heading', { level: 2 })).toHaveText('Dushanbe');
  });

  test('is said aloud politely, and the title of the window names it', { tag: '@english' }, async ({ page }) => {
    await openStory(page);
    await mention(page, 'dushanbe').first().click();
    await expect(page.locator('[data-notice]')).toContainText('Dushanbe');
    await expect(page.getByRole('status')).toHaveCount(1);
    await expect(page).toHaveTitle(/^Dushanbe – .* – Dateline$/);
  });

  test('many times in a row is said once a second at most, and the last one is', async ({ page }) => {
    await openStory(page);
    await page.evaluate(() => {
      const line = document.querySelector('[role="status"]');
      const said: string[] = [];
      Object.assign(window, { said, begun: performance.now() });
      new MutationObserver(() => {
        const text = line?.textContent ?? '';
        if (text && text !== said.at(-1)) said.push(text);
      }).observe(line as Node, { childList: true, subtree: true, characterData: true });
    });
    for (let i = 0; i < 20; i++) await page.keyboard.press('j');
    const last = (await card(page).getByRole('heading').first().textContent()) ?? '-';
    await expect(page.getByRole('status')).toContainText(last);
    const [said, seconds] = await page.evaluate(() => {
      const { said: texts, begun } = window as unknown as { said: string[]; begun: number };
      return [texts.length, (performance.now() - begun) / 1000] as const;
    });
    expect(said).toBeGreaterThan(0);
    expect(said).toBeLessThanOrEqual(Math.ceil(seconds));
  });
});

test.describe('a preview', () => {
  test('by hovering goes from the text to the map and back', async ({ page }) => {
    await openStory(page, 'l=icc~summits');
    await mention(page, 'mng').first().hover();
    await expect(markOf(page, 'mng')).toHaveAttribute('data-preview', '');
    await expect(row(page, 'mng')).toHaveAttribute('data-preview', '');
    await page.locator('#headline').hover();
    await expect(page.locator('[data-preview]')).toHaveCount(0);

    const dot = await markOf(page, 'dushanbe').locator('circle').last().boundingBox();
    await page.mouse.move((dot?.x ?? 0) + (dot?.width ?? 0) / 2, (dot?.y ?? 0) + (dot?.height ?? 0) / 2);
    await expect(mention(page, 'dushanbe').first()).toHaveAttribute('data-preview', '');
    await page.locator('#headline').hover();
    await expect(page.locator('[data-preview]')).toHaveCount(0);
    await expect(page).toHaveURL(/l=icc~summits$/);
  });

  test('by keyboard focus goes from the text and the list to the map and back', async ({ page }) => {
    await openStory(page, 'l=bases~icc~members~summits');
    await mention(page, 'mng').first().focus();
    await expect(markOf(page, 'mng')).toHaveAttribute('data-preview', '');
    await markOf(page, 'mng').focus();
    await expect(mention(page, 'mng').first()).toHaveAttribute('data-preview', '');
    await page.getByRole('tab', { name: 'Article' }).focus();
    await expect(page.locator('[data-preview]')).toHaveCount(0);
    await page.getByRole('tab', { name: 'Places' }).click();
    await row(page, 'afghan-border').focus();
    await expect(markOf(page, 'afghan-border')).toHaveAttribute('data-preview', '');
  });

  test('of a group lights its countries', async ({ page }) => {
    await openStory(page, 'l=icc~members');
    await page.locator('#p2 [data-more] summary').press('Enter');
    await mention(page, 'cis-nine').first().focus();
    for (const id of ['arm', 'aze', 'blr', 'rus', 'tjk']) {
      await expect(markOf(page, id)).toHaveAttribute('data-preview', '');
    }
    await expect(markOf(page, 'mng')).not.toHaveAttribute('data-preview');
  });
});

test.describe('walking', () => {
  test('by button and by j and k visits the mentions in the order of the text', async ({ page }) => {
    await openStory(page);
    const story = await firstStory();
    const order = story.paragraphs.flatMap(({ links }) =>
      links.flatMap((link) => ('entity' in link ? [link.entity] : [])),
    );
    const next = page.getByRole('button', { name: 'Next mention' });
    await next.click();
    await expectView(page, `s=${order[0]}`);
    await next.click();
    await expectView(page, `s=${order[1]}`);
    await page.keyboard.press('j');
    await expectView(page, `s=${order[2]}`);
    await page.keyboard.press('k');
    await expectView(page, `s=${order[1]}`);
    await page.getByRole('button', { name: 'Previous mention' }).click();
    await expectView(page, `s=${order[0]}`);
    await page.keyboard.press('k');
    await expectView(page, `s=${order.at(-1)}`);
    await expect(mention(page, order.at(-1) ?? '').last()).toBeInViewport();
  });

  test('starts at what is chosen, and opens the article', async ({ page }) => {
    await openStory(page, 's=berlin&p=voices&l=voices');
    await page.keyboard.press('j');
    await expectView(page, 'p=article');
    await expect(page.locator('[data-paragraph] a[aria-current="true"]').first()).toBeInViewport();
    await expectView(page, 's=berlin', false);
  });

  test('visits the passages of what is chosen by [ and ], and by the buttons of the card', async ({ page }) => {
    await openStory(page, 's=dushanbe');
    await page.keyboard.press(']');
    await expect(card(page)).toContainText('1 of 3');
    await page.keyboard.press(']');
    await expect(card(page)).toContainText('2 of 3');
    await card(page).getByRole('button', { name: 'Next passage' }).click();
    await expect(card(page)).toContainText('3 of 3');
    await expect(mention(page, 'dushanbe').last()).toBeInViewport();
    await page.keyboard.press('[');
    await expect(card(page)).toContainText('2 of 3');
    await card(page).getByRole('button', { name: 'Previous passage' }).click();
    await expect(card(page)).toContainText('1 of 3');
    await expect(mention(page, 'dushanbe').first()).toBeInViewport();
    await expectView(page, 's=dushanbe');
  });
});

test.describe('Escape', () => {
  test('clears what is chosen from the text, the map, the card and nowhere in particular', async ({ page }) => {
    await openStory(page);
    const places = [
      () => mention(page, 'tjk').first().focus(),
      () => markOf(page, 'kaz').focus(),
      () => card(page).getByRole('button', { name: 'Copy link' }).focus(),
      () => page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur()),
    ];
    for (const put of places) {
      await mention(page, 'dushanbe').first().click();
      await expect(card(page)).toBeVisible();
      await put();
      await page.keyboard.press('Escape');
      await expect(card(page)).toHaveCount(0);
      await expectView(page, 's=dushanbe', false);
    }
  });

  test('gives the focus back to what opened the card', async ({ page }) => {
    await openStory(page);
    const link = mention(page, 'dushanbe').nth(1);
    await link.focus();
    await page.keyboard.press('Enter');
    await card(page).getByRole('button', { name: 'Close' }).focus();
    await page.keyboard.press('Escape');
    await expect(link).toBeFocused();

    await markOf(page, 'kaz').focus();
    await page.keyboard.press('Space');
    await card(page).getByRole('button', { name: 'Close' }).click();
    await expect(card(page)).toHaveCount(0);
    await expect(markOf(page, 'kaz')).toBeFocused();
  });

  test('clears highlighted words', async ({ page }) => {
    await openStory(page, 'h=5.14-36');
    await expect(page.locator('[data-highlight]').first()).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.locator('[data-highlight]')).toHaveCount(0);
    await expect(page.locator('main')).not.toHaveAttribute('data-view', /&h=/);
  });

  test('closes search and settings first, and leaves the choice alone', async ({ page }) => {
    await openStory(page, 's=dushanbe');
    await page.keyboard.press('/');
    await page.keyboard.type('mongolia');
    await expect(page.getByRole('search').getByRole('link').first()).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('search').getByRole('link')).toHaveCount(0);
    await expectView(page, 's=dushanbe');

    await page.getByRole('button', { name: 'Settings' }).click();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('checkbox', { name: 'Single-key shortcuts' })).toBeHidden();
    await expect(page.getByRole('button', { name: 'Settings' })).toBeFocused();
    await expectView(page, 's=dushanbe');
  });
});

test.describe('search', () => {
  test('finds things by name; arrows walk the results and Enter chooses one', async ({ page }) => {
    await openStory(page);
    await page.keyboard.press('/');
    const field = page.getByRole('searchbox', { name: 'Find in story' });
    await expect(field).toBeFocused();
    await expect(field).toHaveValue('');
    await page.keyboard.type('mongol');
    const results = page.getByRole('search').getByRole('link');
    await expect(results.first()).toContainText('Mongolia');
    await page.keyboard.press('ArrowDown');
    await expect(results.first()).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(results.nth(1)).toBeFocused();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await expect(field).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expectView(page, 's=mng');
    await expect(results).toHaveCount(0);
    await expect(card(page).getByRole('heading', { name: 'Mongolia' })).toBeVisible();
    await expect(field, 'the focus is not lost').toBeFocused();
    await page.keyboard.press('Escape');
    await expectView(page, 's=mng', false);
  });

  test('finds people and organisations, and forgives a slip of the pen', async ({ page }) => {
    await openStory(page);
    const field = page.getByRole('searchbox', { name: 'Find in story' });
    const results = page.getByRole('search').getByRole('link');
    for (const [typed, found] of [
      ['Ushakov', 'Yuri Ushakov'],
      ['azattyk', 'Azattyk'],
      ['Dushanbbe', 'Dushanbe'],
    ] as const) {
      await field.fill(typed);
      await expect(results.filter({ hasText: found }).first()).toBeVisible();
    }
    await field.fill('zzzyx');
    await expect(page.getByRole('search')).toContainText('Nothing found');
  });

  test('finds words of the text and leads to exactly them', async ({ page }) => {
    await openStory(page, 'p=sources');
    await page.getByRole('searchbox', { name: 'Find in story' }).fill('xenophobic');
    const words = page.getByRole('search').getByRole('link').filter({ hasText: '¶' }).first();
    await words.click();
    await expectView(page, 'p=article');
    await expect(page.locator('main')).toHaveAttribute('data-view', /&h=\d+\.\d+-\d+\.[0-9a-z]+&/);
    const found = await page.locator('[data-highlight]').allTextContents();
    expect(found.join('')).toMatch(/^xenophobic$/i);
    await expect(page.locator('[data-highlight]').first()).toBeInViewport();
  });

  test('takes no letter away from a field: keys typed there are no shortcuts', async ({ page }) => {
    await openStory(page);
    await page.getByRole('searchbox', { name: 'Find in story' }).pressSequentially('jk/[]');
    await expect(page.getByRole('searchbox', { name: 'Find in story' })).toHaveValue('jk/[]');
    await expect(page).toHaveURL(new RegExp(`${STORY}$`));
  });
});

test.describe('settings', () => {
  test('turn single-key shortcuts off, also after a reload, and on again', async ({ page }) => {
    await openStory(page);
    const open = () => page.getByRole('button', { name: 'Settings' }).click();
    const shortcuts = page.getByRole('checkbox', { name: 'Single-key shortcuts' });
    await open();
    await expect(shortcuts).toBeChecked();
    await shortcuts.uncheck();
    await page.keyboard.press('Escape');
    await page.reload();
    await mapReady(page);
    for (const key of ['j', 'k', '/', ']', '[']) await page.keyboard.press(key);
    await expect(page).toHaveURL(new RegExp(`${STORY}$`));
    await expect(page.getByRole('searchbox', { name: 'Find in story' })).not.toBeFocused();
    await open();
    await expect(shortcuts).not.toBeChecked();
    await shortcuts.check();
    await page.keyboard.press('Escape');
    await page.keyboard.press('/');
    await expect(page.getByRole('searchbox', { name: 'Find in story' })).toBeFocused();
  });

  test('keep the choice of colours, and it is never in the link', async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'light' });
    await openStory(page);
    const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    const light = await paper();
    await page.getByRole('button', { name: 'Settings' }).click();
    await page.getByRole('radio', { name: 'Dark' }).check();
    await expect.poll(paper).not.toBe(light);
    const dark = await paper();
    await expect(page).toHaveURL(new RegExp(`${STORY}$`));
    await page.reload();
    expect(await paper()).toBe(dark);
    await page.goto('/about');
    expect(await paper()).toBe(dark);
    await page.goto(STORY);
    await page.getByRole('button', { name: 'Settings' }).click();
    await expect(page.getByRole('radio', { name: 'Dark' })).toBeChecked();
    await page.getByRole('group', { name: 'Colours' }).getByRole('radio', { name: 'As the system' }).check();
    await expect.poll(paper).toBe(light);
  });

  test('size of text, contrast and motion: at once, kept on the device, and not in the link', async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    await page.setViewportSize({ width: 390, height: 844 });
    await openStory(page);
    const first = page.locator('[data-paragraph="1"]');
    const height = async () => (await first.boundingBox())?.height ?? 0;
    const ink = () => first.evaluate((element) => getComputedStyle(element).color);
    const [before, quiet] = [await height(), await ink()];
    await page.getByRole('button', { name: 'Settings' }).click();
    await page.getByRole('radio', { name: 'Larger' }).check();
    await page.getByRole('radio', { name: 'More' }).check();
    await page.getByRole('radio', { name: 'Less' }).check();
    await page.keyboard.press('Escape');
    await expect.poll(height).toBeGreaterThan(before * 1.25);
    expect(await ink()).not.toBe(quiet);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await expect(page).toHaveURL(new RegExp(`${STORY}$`));
    await page.reload();
    await mapReady(page);
    expect(await height()).toBeGreaterThan(before * 1.25);
    const moves = await page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--panel'));
    expect(Number.parseFloat(moves)).toBe(0);
    await page.getByRole('button', { name: 'Settings' }).click();
    for (const name of ['Larger', 'More', 'Less']) await expect(page.getByRole('radio', { name })).toBeChecked();
  });
});

test.describe('layers', () => {
  for (const width of [1100, 1280, 1440]) {
    test(`have their whole names in a window ${width} px wide`, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 });
      await openStory(page);
      const cut = await page
        .locator('label:has([data-layer]) > span')
        .evaluateAll((names) =>
          names.flatMap((name) =>
            name.scrollWidth > name.clientWidth + 1 || name.scrollHeight > name.clientHeight + 1
              ? [name.textContent]
              : [],
          ),
        );
      expect(cut).toEqual([]);
    });
  }

  test('are turned on and off, in the link and on the map, and Back undoes it', async ({ page }) => {
    await openStory(page, 'l=summits');
    await expect(markOf(page, 'ukr')).toHaveCount(0);
    await page.getByRole('checkbox', { name: 'War in Ukraine' }).check();
    await expectView(page, 'l=summits~war');
    await expect(markOf(page, 'ukr')).toHaveCount(1);
    await page.getByRole('checkbox', { name: 'Meetings' }).uncheck();
    await page.getByRole('checkbox', { name: 'War in Ukraine' }).uncheck();
    await expectView(page, 'l=none');
    await expect(page.locator('[data-map] [data-entity]')).toHaveCount(0);
    await expect(panel(page, 'places')).toContainText('Nothing is on the map');
    await page.goBack();
    await expectView(page, 'l=war');
    await expect(page.getByRole('checkbox', { name: 'War in Ukraine' })).toBeChecked();
  });

  test('have a legend that says what it shows, as of when and from which source', async ({ page }) => {
    const story = await firstStory();
    await openStory(page);
    const toggle = page.getByRole('button', { name: 'Legend and sources' });
    await toggle.click();
    await expect(toggle).toHaveAttribute('aria-expanded', 'true');
    for (const layer of story.layers) {
      const item = page.locator('li').filter({ has: page.locator(`[data-layer="${layer.id}"]`) });
      await expect(item.getByRole('checkbox', { name: layer.name, exact: true })).toBeVisible();
      await expect(item).toContainText(layer.shows);
      await expect(item).toContainText(/As of|of \d{1,2} \w+ 20\d\d/);
      for (const line of layer.legend) await expect(item).toContainText(line.label);
      await expect(item, `${layer.id} names where it is from`).toContainText(/article|source|Al Jazeera|20\d\d/i);
    }
    await toggle.click();
    await expect(toggle).toHaveAttribute('aria-expanded', 'false');
  });

  test('keep every switch in the page at every width', async ({ page }) => {
    const story = await firstStory();
    await openStory(page);
    for (const width of [1440, 820, 390]) {
      await page.setViewportSize({ width, height: 844 });
      await expect(page.locator('[data-layer]')).toHaveCount(story.layers.length);
    }
  });
});

test.describe('the panels are complete', () => {
  test('Timeline has every dated event; those outside the time are muted, not missing', async ({ page }) => {
    const story = await firstStory();
    const dated = story.entities.filter((entity) => entity.kind === 'event' && entity.when).map((entity) => entity.id);
    expect(dated.length).toBeGreaterThanOrEqual(16);
    await openStory(page, 'p=timeline&t=2024');
    const timeline = panel(page, 'timeline');
    const ids = await entitiesIn(timeline);
    expect(dated.filter((id) => !ids.includes(id))).toEqual([]);
    const line = (id: string) => timeline.locator('li').filter({ has: page.locator(`[data-entity="${id}"]`) });
    await expect(line('summit')).toContainText('outside the chosen dates');
    await expect(line('mongolia-visit')).not.toContainText('outside the chosen dates');
    const colour = (id: string) =>
      line(id)
        .getByText(story.entities.find((entity) => entity.id === id)?.name ?? '')
        .first()
        .evaluate((element) => getComputedStyle(element).color);
    expect(await colour('summit')).not.toBe(await colour('mongolia-visit'));
  });

  test('Figures has the 12 quantities, as they are written', async ({ page }) => {
    await openStory(page, 'p=figures');
    const figures = panel(page, 'figures');
    await expect(figures.locator('[data-entity]')).toHaveCount(12);
    for (const written of ['more than $1.8bn', "17% of Tajikistan's GDP", 'nearly 33 years']) {
      await expect(figures.getByRole('link', { name: written })).toHaveCount(1);
    }
  });

  test('Voices has the 11 quotations and the 27 claims', async ({ page }) => {
    const story = await firstStory();
    await openStory(page, 'p=voices');
    const voices = panel(page, 'voices');
    await expect(voices.locator('[data-entity]')).toHaveCount(38);
    const ids = await entitiesIn(voices);
    const quotations = story.entities.filter((entity) => entity.kind === 'statement' && entity.claim.isQuotation);
    expect(quotations).toHaveLength(11);
    for (const { id, passages } of quotations) {
      expect(ids).toContain(id);
      const words = story.paragraphs[(passages[0]?.paragraph ?? 0) - 1]?.text.slice(
        passages[0]?.start,
        passages[0]?.end,
      );
      await expect(voices.locator(`[data-entity="${id}"]`)).toContainText(words ?? 'no words');
    }
  });

  test('Sources has the article, every source and every change', async ({ page }) => {
    const story = await firstStory();
    await openStory(page, 'p=sources');
    const sources = panel(page, 'sources');
    await expect(sources.getByRole('link', { name: 'Read the original' })).toHaveAttribute(
      'href',
      story.article.url ?? '',
    );
    await expect(sources).toContainText(story.rights.holder);
    for (const source of story.sources)
      await expect(sources.getByText(source.title, { exact: true }).first()).toBeVisible();
    for (const change of story.changes) await expect(sources).toContainText(change.text);
  });
});

test.describe('the card', () => {
  test('says what a thing is, how exactly it is placed and why, and quotes its passages', async ({ page }) => {
    const story = await firstStory();
    const dushanbe = story.entities.find((entity) => entity.id === 'dushanbe');
    await openStory(page, 's=dushanbe');
    await expect(card(page).getByRole('heading', { level: 2, name: 'Dushanbe' })).toBeVisible();
    await expect(card(page)).toContainText('Place, city');
    await expect(card(page)).toContainText(dushanbe?.placementNote ?? 'no note');
    await expect(card(page).locator('q')).toHaveCount(3);
    for (const name of ['visit', 'summit', 'cis-meeting', 'greeting']) {
      const event = story.entities.find((entity) => entity.id === name);
      await expect(card(page).getByRole('link', { name: event?.name ?? 'none' })).toHaveCount(1);
    }
    await expect(card(page).getByRole('button', { name: 'Copy link' })).toBeVisible();
  });

  for (const id of ['dushanbe', 'remittances-rus-tjk', 'q-umarov-1']) {
    test(`of ${id} leads by each of its quotations to exactly these words`, async ({ page }) => {
      await openStory(page, `s=${id}&p=places`);
      const more = card(page).locator('details > summary');
      if (await more.count()) await more.click();
      const quotes = card(page)
        .locator('li')
        .filter({ has: page.locator('q') });
      const count = await quotes.count();
      expect(count).toBeGreaterThan(0);
      for (let at = 0; at < count; at++) {
        const words = await quotes.nth(at).locator('q').textContent();
        await quotes
          .nth(at)
          .getByRole('link', { name: /Paragraph \d+/ })
          .click();
        await expect(page.locator('main')).toHaveAttribute('data-view', /&h=\d+\.\d+-\d+\.[0-9a-z]+&p=article/);
        expect(page.url()).toContain(await shownView(page));
        const pieces = await page.locator('[data-highlight]').allTextContents();
        expect(pieces.join('')).toBe(words);
        await expect(page.locator('[data-highlight]').first()).toBeInViewport();
        await expectView(page, `s=${id}`);
      }
    });
  }

  test('leads to the wider passages that hold this one', async ({ page }) => {
    await openStory(page);
    await page.locator('[data-paragraph] mark[data-entity="q-umarov-1"]').first().click();
    await expectView(page, 's=q-umarov-1');
    await expect(card(page).getByText('Temur Umarov').first()).toBeVisible();
  });

  test('marks context as such, with its source, its date and how sure we are', { tag: '@english' }, async ({
    page,
  }) => {
    const story = await firstStory();
    await openStory(page, 's=base-dushanbe&l=bases-context');
    const fact = story.entities.find((entity) => entity.id === 'base-dushanbe')?.context[0];
    await expect(card(page)).toContainText(`Context. ${fact?.text}`);
    await expect(card(page)).toContainText(/one source|two or more sources/);
    const source = story.sources.find((candidate) => candidate.id === fact?.sources[0]);
    await expect(
      card(page)
        .getByText(source?.publisher ?? 'none')
        .first(),
    ).toBeVisible();
  });

  test('of a claim keeps speaker, channel and hedge', async ({ page }) => {
    await openStory(page, 's=c-forced');
    const story = await firstStory();
    const claim = story.entities.find((entity) => entity.id === 'c-forced');
    if (claim?.kind !== 'statement') throw new Error('c-forced is a statement');
    await expect(card(page)).toContainText(claim.claim.speakerName);
    await expect(card(page)).toContainText(claim.claim.channel ?? 'none');
    await expect(card(page)).toContainText('Claimed, not verified');
    await expect(card(page)).toContainText(claim.claim.caution ?? 'none');
  });

  test('has the words first, and nothing that a newsroom notes for itself', async ({ page }) => {
    const story = await firstStory();
    for (const id of ['c-forced', 'q-officer', 'putin', 'remittances-rus-tjk']) {
      const entity = story.entities.find((one) => one.id === id);
      await openStory(page, `s=${id}`);
      const text = (await card(page).textContent()) ?? '';
      const said = entity?.summary ?? (await card(page).locator('q').first().textContent()) ?? 'none';
      expect(text.indexOf(said)).toBeGreaterThan(0);
      expect(text.indexOf(said)).toBeLessThan(text.search(/Who says|Role/));
      const notes = [
        ...(entity?.kind === 'person' ? [entity.status] : []),
        ...(entity?.kind === 'statement' ? [entity.claim.handling, entity.claim.class] : []),
      ];
      for (const note of notes) expect(text).not.toContain(note);
    }
    await openStory(page, 'p=sources');
    await panel(page, 'sources')
      .getByText(/^All \d+ notes$/)
      .click();
    await expect(panel(page, 'sources')).toContainText('Protected: prisoner of war');
  });

  test('copies a link to this very view', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await openStory(page, 's=dushanbe&t=2025');
    await card(page).getByRole('button', { name: 'Copy link' }).click();
    await expect(page.locator('[data-notice]')).toContainText('Link copied');
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe(`${new URL(page.url()).origin}${STORY}?${await shownView(page)}&r=1`);
  });
});

test.describe('the prisoner', () => {
  test('has no mark and no line, and his card says why', { tag: '@english' }, async ({ page }) => {
    await openStory(page, 's=mohammed&l=war');
    for (const id of ['mohammed', 'capture', 'sharofov']) await expect(markOf(page, id)).toHaveCount(0);
    await expect(page.locator('[data-map] [data-kind="flow"]')).toHaveCount(0);
    await expect(page.locator('[data-map] [data-selected]')).toHaveCount(0);
    await expect(card(page)).toContainText('Person, not on the map');
    await expect(card(page)).toContainText('a prisoner of war gets no mark and no line');
    await expect(panel(page, 'places').locator('[data-entity="mohammed"]')).toHaveCount(0);
  });

  test('has none in any layer either', async ({ page }) => {
    const story = await firstStory();
    const layers = story.layers.map((layer) => layer.id).sort();
    await openStory(page, `l=${layers.join('~')}&s=capture`);
    for (const id of ['mohammed', 'capture', 'sharofov', 'ukr-officer']) await expect(markOf(page, id)).toHaveCount(0);
    await expect(card(page)).toContainText('a prisoner of war gets no mark');
  });
});

test.describe('the other pages', () => {
  test('the library lists the story with its picture, date and places, and links it', async ({ page }) => {
    await page.goto('/');
    const story = page.getByRole('article').filter({ hasText: 'Putin arrives in Tajikistan' });
    for (const colorScheme of ['dark', 'light'] as const) {
      await page.emulateMedia({ colorScheme });
      const picture = story.getByRole('img', { name: /^The map shows/ });
      await expect(picture).toHaveCount(1);
      await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(760);
      await expect(picture).toHaveAttribute('src', colorScheme === 'dark' ? /theme=dark/ : /^(?!.*theme)/);
    }
    await expect(story).toContainText('2025');
    await expect(story).toContainText('Dushanbe');
    await expect(story.getByRole('heading').getByRole('link')).toHaveAttribute('href', STORY);
    await story.getByRole('heading').getByRole('link').click();
    await mapReady(page);
  });

  test('about says how stories and maps are made, and leads home', async ({ page }) => {
    await page.goto('/about');
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
    await expect(page.getByRole('main')).toContainText(/context/i);
    await expect(page.getByRole('main')).toContainText(/border/i);
    await expect(page.getByRole('link', { name: 'Dateline, all stories' })).toHaveAttribute('href', '/');
  });

  test.describe('that are not there', () => {
    test.use({ allowedFaults: [/status of 404/] });

    test('lead home', async ({ page }) => {
      for (const path of ['/nowhere', '/stories/no-such-story', '/stories/no-such-story?v=1&s=dushanbe']) {
        const answer = await page.goto(path);
        expect(answer?.status()).toBe(404);
        await expect(page.getByRole('main').getByRole('link', { name: 'All stories' })).toHaveAttribute('href', '/');
      }
    });
  });
});
