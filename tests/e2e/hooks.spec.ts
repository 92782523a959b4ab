import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { LAYER_IDS, PANEL_NAMES } from './support/contract';
import {
  card,
  expectView,
  firstStory,
  mapReady,
  markOf,
  openStory,
  panel,
  STORY,
  shownView,
} from './support/story-page';
import { expect, test } from './support/test';

interface Mention {
  readonly entity: string;
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

interface Inventory {
  readonly countries: readonly Mention[];
  readonly times: readonly (Omit<Mention, 'entity'> & { readonly edtf: string | null })[];
}

const read = (file: string) => readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');
const lines = read('data/stories/putin-in-tajikistan-2025/article.txt').trimEnd().split('\n');
const inventory: Inventory = JSON.parse(read('tests/fixtures/putin-in-tajikistan-2025/inventory.json'));
const SIZES = [
  { width: 1440, height: 900 },
  { width: 820, height: 1180 },
  { width: 390, height: 844 },
];
const CANONICAL =
  /^v=1&c=[\d.-]+\/[\d.-]+\/[\d.-]+(&t=[^&]+)?&l=[a-z0-9~-]+(&s=[a-z0-9-]+)?(&h=\d+\.\d+-\d+\.[0-9a-z]+)?&p=[a-z]+&b=(un|control)$/;

for (const script of [true, false]) {
  test.describe(script ? 'the article' : 'the article, with JavaScript off', () => {
    test.use({ javaScriptEnabled: script });

    test('has its 20 paragraphs to the letter', async ({ page }) => {
      for (const query of ['', '?v=1&s=dushanbe&h=5.14-36', '?v=1&p=places&t=2024']) {
        await page.goto(`${STORY}${query}`);
        if (script) await mapReady(page);
        const paragraphs = page.locator('[data-paragraph]');
        expect(await paragraphs.evaluateAll((all) => all.map((p) => p.getAttribute('data-paragraph')))).toEqual(
          lines.map((_, index) => String(index + 1)),
        );
        expect(await paragraphs.evaluateAll((all) => all.map((p) => p.textContent))).toEqual(lines);
      }
    });

    test('links every mention of a country, each an element of its own with exactly that text', async ({ page }) => {
      await page.goto(STORY);
      if (script) await mapReady(page);
      const found = await spans(page, 'a[data-entity]');
      expect(inventory.countries).toHaveLength(49);
      for (const mention of inventory.countries) expect(found).toContainEqual(mention);
    });

    test('has dates that are links which set the time, and stand for no entity', async ({ page }) => {
      await page.goto(STORY);
      if (script) await mapReady(page);
      const story = await firstStory();
      const dates = page.locator('[data-paragraph] a:not([data-entity])');
      const hrefs = await dates.evaluateAll((all) =>
        all.map((a) => new URL((a as HTMLAnchorElement).href).searchParams.get('t')),
      );
      expect(hrefs).not.toContain(null);
      const dated = inventory.times.flatMap(({ edtf }) => (edtf ? [edtf] : []));
      expect([...new Set(hrefs)].sort()).toEqual([...new Set(dated)].sort());
      for (const { paragraph, edtf, text } of inventory.times) {
        if (!edtf || !/\d{4}|October/.test(text)) continue;
        const link = page.locator(`[data-paragraph="${paragraph}"] a[data-time="${edtf}"][href*="&t=${edtf}"]`);
        expect(await link.count(), `${text} in paragraph ${paragraph}`).toBeGreaterThan(0);
      }
      await page.locator('[data-paragraph="3"]').getByRole('link', { name: '2023', exact: true }).click();
      await expectView(page, 't=2023');
      expect(story.slug).toBe(STORY.split('/').at(-1));
    });

    test('has mention links that ask robots not to follow, none inside another', async ({ page }) => {
      await page.goto(STORY);
      const links = page.locator('[data-paragraph] a');
      expect(await links.count()).toBeGreaterThan(150);
      await expect(page.locator('[data-paragraph] a:not([rel~="nofollow"])')).toHaveCount(0);
      await expect(page.locator('[data-paragraph] a a')).toHaveCount(0);
      await expect(page.locator('[data-paragraph] a:not([href^="/stories/"])')).toHaveCount(0);
    });

    test('has links in at most a fifth of its letters, and the rest in a list under each paragraph’s number', async ({
      page,
    }) => {
      for (const story of [STORY, '/stories/remittances-central-asia']) {
        await page.goto(story);
        const [linked, all] = await page
          .locator('[data-paragraph]')
          .evaluateAll((paragraphs) =>
            [paragraphs.flatMap((p) => [...p.querySelectorAll('a')]), paragraphs].map((elements) =>
              elements.reduce((sum, element) => sum + (element.textContent?.length ?? 0), 0),
            ),
          );
        expect((linked ?? 1) / (all ?? 1)).toBeLessThanOrEqual(0.2);
      }
      await page.goto(STORY);
      if (script) await mapReady(page);
      const listed = page.locator('[data-paragraph="2"] a[data-entity="trip-days"]');
      await expect(listed).toBeHidden();
      await page.locator('#p2 [data-more] summary').focus();
      await page.keyboard.press('Enter');
      await expect(listed).toBeVisible();
      await expect(listed).toHaveAccessibleName(/trip/i);
      await listed.press('Enter');
      await expect(page.locator('main')).toHaveAttribute('data-view', /s=trip-days/);
    });

    test('names only entities of the story, by links, buttons and outer marks', async ({ page }) => {
      const story = await firstStory();
      const known = new Set(story.entities.map(({ id }) => id));
      for (const query of ['', '?v=1&s=mng&p=timeline', '?v=1&s=summit-six&p=figures']) {
        await page.goto(`${STORY}${query}`);
        if (script) await mapReady(page);
        const elements = await page.locator('[data-entity]').evaluateAll((all) =>
          all.map((element) => ({
            id: element.getAttribute('data-entity') ?? '',
            kind: element.matches('a[href], button, [role="button"][tabindex]')
              ? 'link or button'
              : element.matches('[data-paragraph] mark')
                ? 'mark'
                : element.outerHTML.slice(0, 120),
          })),
        );
        expect(elements.filter(({ id }) => !known.has(id))).toEqual([]);
        expect(elements.filter(({ kind }) => kind !== 'mark' && kind !== 'link or button')).toEqual([]);
      }
    });

    test('stands beside six panels, twelve layers’ switches and a map, all in the page', { tag: '@english' }, async ({
      page,
    }) => {
      for (const size of SIZES) {
        await page.setViewportSize(size);
        await page.goto(STORY);
        await expectParts(page);
      }
    });
  });
}

test('the view that is shown is written in the page at all times and widths, in canonical form', async ({ page }) => {
  const seen: string[] = [];
  await page.exposeFunction('seenView', (view: string) => seen.push(view));
  await page.addInitScript(() => {
    new MutationObserver(() => {
      const main = document.querySelector('main');
      if (main)
        void (window as unknown as { seenView(view: string | null): void }).seenView(main.getAttribute('data-view'));
    }).observe(document, { subtree: true, childList: true, attributeFilter: ['data-view'] });
  });
  for (const size of SIZES) {
    await page.setViewportSize(size);
    await openStory(page, 'l=summits');
    await page.locator('[data-paragraph] a[data-entity="berlin"]').first().click();
    await expectView(page, 's=berlin');
    await page.keyboard.press('Escape');
    await expect(card(page)).toHaveCount(0);
    for (const name of ['Places', 'Sources']) await page.getByRole('tab', { name }).click();
    await expectView(page, 'p=sources');
  }
  expect(seen.length).toBeGreaterThan(10);
  expect(seen.filter((view) => !CANONICAL.test(view))).toEqual([]);
});

test('layers stay in the page while their menu is shut, and panels while another is open', { tag: '@english' }, async ({
  page,
}) => {
  for (const size of SIZES) {
    await page.setViewportSize(size);
    await openStory(page, 'p=voices');
    await expectParts(page);
    await page.getByRole('button', { name: 'Legend and sources' }).click();
    await expectParts(page);
  }
  // Each switch does what it says.
  const on = new URLSearchParams((await shownView(page)) ?? '').get('l')?.split('~') ?? [];
  for (const id of LAYER_IDS) {
    await expect(page.locator(`input[data-layer="${id}"]`)).toBeChecked({ checked: on.includes(id) });
  }
});

test('the map’s region says loading, then ready, and loading again while another view is drawn', async ({
  page,
  request,
}) => {
  expect(await (await request.get(STORY)).text()).toContain('data-map="loading"');
  await openStory(page, 'l=summits');
  await expect(page.locator('[data-map]')).toHaveCount(1);
  await expect(page.getByRole('region', { name: /^Map of the story/ })).toHaveAttribute('data-map', 'ready');
  await expect(page.locator('[data-map]')).not.toHaveAttribute('data-missing');
  const states = await page.evaluate(async () => {
    const map = document.querySelector('[data-map]');
    const seen: (string | null | undefined)[] = [];
    const observer = new MutationObserver(() => seen.push(map?.getAttribute('data-map')));
    observer.observe(map as Element, { attributes: true, attributeFilter: ['data-map'] });
    document.querySelector<HTMLElement>('[data-layer="war"]')?.click();
    await new Promise((done) => setTimeout(done, 1500));
    return seen;
  });
  expect(states).toEqual(['loading', 'ready']);
  await expect(markOf(page, 'ukr')).toHaveCount(1);
});

test.describe('where a file of the base map does not come', () => {
  test.use({ allowedFaults: [/ERR_FAILED/] });

  for (const file of ['world.json', 'places.json', 'water.json', 'relief.jpg']) {
    test(`the map names ${file}, its marks still work, and it goes on trying`, async ({ page }) => {
      await page.route(`**/basemap/*/${file}`, (route) => route.abort());
      await openStory(page, 'l=summits~icc');
      await expect(page.locator('[data-map]')).toHaveAttribute('data-missing', file);
      await markOf(page, 'mng').press('Enter');
      await expectView(page, 's=mng');
      await expect(card(page).getByRole('heading', { level: 2 })).toHaveText('Mongolia');
      await mapReady(page);
      await markOf(page, 'dushanbe').press('Enter');
      await expectView(page, 's=dushanbe');
      await page.keyboard.press('Escape');
      const asked = page.waitForRequest(`**/basemap/*/${file}`);
      await page.getByRole('button', { name: 'Try again' }).click();
      await asked;
      await page.unroute(`**/basemap/*/${file}`);
      await expect(page.locator('[data-map]')).not.toHaveAttribute('data-missing');
      await mapReady(page);
    });
  }
});

test.describe('where the map’s script does not come', () => {
  test.use({ allowedFaults: [/ERR_FAILED|ChunkLoadError|Failed to load chunk|Minified React error/] });

  test('the map says failed; article, choices and lists go on', async ({ page }) => {
    await page.route('**/_next/static/chunks/*.js', async (route) => {
      const response = await route.fetch();
      if ((await response.text()).includes('leaflet-container')) await route.abort();
      else await route.fulfill({ response });
    });
    await page.goto(STORY);
    await expect(page.locator('[data-map]')).toHaveAttribute('data-map', 'failed');
    await expect(page.getByRole('region', { name: /^Map of the story/ })).toContainText('could not be loaded');
    expect(await page.locator('[data-paragraph]').evaluateAll((all) => all.map((p) => p.textContent))).toEqual(lines);
    await page.locator('[data-paragraph] a[data-entity="mng"]').first().click();
    await expectView(page, 's=mng');
    await expect(card(page).getByRole('heading', { level: 2 })).toHaveText('Mongolia');
    await page.getByRole('tab', { name: 'Places' }).click();
    await expect(panel(page, 'places').locator('a[data-entity="mng"]')).toBeVisible();
    await page.goBack();
    await page.goBack();
    await expect(card(page)).toHaveCount(0);
  });
});

test.describe('on the map', () => {
  test('Tab reaches one mark, arrows walk the others, Enter and Space choose', async ({ page }) => {
    await openStory(page, 'l=summits~icc');
    const marks = page.locator('[data-map] [data-entity]');
    const ids = await marks.evaluateAll((all) => all.map((mark) => mark.getAttribute('data-entity')));
    expect(ids.length).toBeGreaterThan(5);
    await expect(page.locator('[data-map] [data-entity][tabindex="0"]')).toHaveCount(1);
    await expect(page.locator('[data-map] [data-entity]:not([tabindex])')).toHaveCount(0);
    await page.locator('[data-map] [data-entity][tabindex="0"]').focus();
    const walked = new Set<string | null>();
    for (let i = 0; i < ids.length; i++) {
      walked.add(await page.evaluate(() => document.activeElement?.getAttribute('data-entity') ?? null));
      await page.keyboard.press('ArrowRight');
    }
    expect([...walked].sort()).toEqual([...ids].sort());
    await markOf(page, 'summit').focus();
    await page.keyboard.press('Enter');
    await expectView(page, 's=summit');
    await markOf(page, 'tjk').focus();
    await page.keyboard.press('Space');
    await expectView(page, 's=tjk');
    await expect(card(page).getByRole('heading', { level: 2 })).toHaveText('Tajikistan');
    await expect(card(page).locator('[lang="tg"]')).toHaveText('Тоҷикистон');
  });

  test('every mark has a role and a name, and takes the focus', async ({ page }) => {
    await openStory(page, `l=${LAYER_IDS.join('~')}`);
    for (const mark of await page.locator('[data-map] [data-entity]').all()) {
      await expect(mark).toHaveAttribute('aria-label', /\w/);
      await mark.focus();
      await expect(mark).toBeFocused();
    }
  });

  test('cards, legends, groups and what has no place carry no entity, on the map or in its list', async ({ page }) => {
    for (const chosen of ['summit-six', 'putin', 'dushanbe', 'remittances-rus-tjk']) {
      await openStory(page, `s=${chosen}&p=places`);
      await expect(card(page)).toBeVisible();
      await expect(card(page).locator('[data-entity]')).toHaveCount(0);
      for (const id of ['summit-six', 'cis-nine', 'putin', 'warrant', 'sun', 'mohammed', 'carnegie']) {
        await expect(page.locator(`[data-map] [data-entity="${id}"]`)).toHaveCount(0);
        await expect(panel(page, 'places').locator(`[data-entity="${id}"]`)).toHaveCount(0);
      }
    }
    // They are there all the same, and can be chosen.
    await panel(page, 'places')
      .getByRole('link', { name: /^Vladimir Putin/ })
      .click();
    await expectView(page, 's=putin');
    await expectView(page, 'p=places');
  });
});

/** The elements that match, as the inventory writes mentions. */
async function spans(page: Page, selector: string): Promise<Mention[]> {
  return page.locator(`[data-paragraph] ${selector}`).evaluateAll((elements) =>
    elements.map((element) => {
      const line = element.closest('[data-paragraph]') as Element;
      const range = document.createRange();
      range.setStart(line, 0);
      range.setEndBefore(element);
      const start = range.toString().length;
      const text = element.textContent ?? '';
      return {
        entity: element.getAttribute('data-entity') ?? '',
        paragraph: Number(line.getAttribute('data-paragraph')),
        start,
        end: start + text.length,
        text,
      };
    }),
  );
}

async function expectParts(page: Page): Promise<void> {
  const ids = (name: string) =>
    page.locator(`[${name}]`).evaluateAll((all, attribute) => all.map((each) => each.getAttribute(attribute)), name);
  expect((await ids('data-layer')).sort()).toEqual([...LAYER_IDS].sort());
  expect(await ids('data-panel')).toEqual(PANEL_NAMES.map((name) => name.toLowerCase()));
  expect(await page.getByRole('tab').allTextContents()).toEqual(PANEL_NAMES);
  await expect(page.locator('[data-layer]:not(input[type="checkbox"], [role="switch"], button)')).toHaveCount(0);
  await expect(page.locator('main [data-map]')).toHaveCount(1);
  await expect(page.locator('main [data-panel]')).toHaveCount(6);
  expect(await shownView(page)).toMatch(CANONICAL);
}
