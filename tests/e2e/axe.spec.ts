import type { Page } from '@playwright/test';
import { PANEL_NAMES } from './support/contract';
import { spotByLink } from './support/frame';
import { card, openStory, STORY } from './support/story-page';
import { expect, expectNoViolations, test } from './support/test';

type Open = (page: Page) => Promise<void>;

const at =
  (path: string): Open =>
  async (page) => {
    await page.goto(path);
  };
const press = async (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

/** What a reader can have on the screen; each is opened anew, since what one leaves behind is another state. */
const STATES: Readonly<Record<string, Readonly<Record<string, Open>>>> = {
  'on the pages around the stories': {
    library: at('/'),
    about: at('/about'),
    'the borders': at('/about/borders'),
    'nothing there': at('/nothing-here'),
    offline: at('/offline'),
    embed: at(`/embed/${STORY.split('/').at(-1)}`),
  },
  'in a story': {
    'the text': (page) => openStory(page),
    'highlighted words': (page) => openStory(page, 'h=9.60-120'),
    'a link that could not be read': (page) => openStory(page, 'c=x&s=nobody'),
    'a stop': async (page) => {
      await openStory(page);
      await page.getByRole('switch', { name: 'Read along' }).click();
      await press(page, 'Next stop');
    },
    presenting: async (page) => {
      await openStory(page);
      await press(page, 'Present');
      await expect(page.getByRole('region', { name: 'Presentation' })).toBeVisible();
    },
    'a map that does not come': async (page) => {
      await page.route(/\/basemap\//, (route) => route.abort());
      await page.goto(STORY);
      await expect(page.getByRole('button', { name: /again/i }).first()).toBeVisible();
    },
  },
  'in every panel, with something chosen': Object.fromEntries(
    PANEL_NAMES.map((name) => [
      name,
      async (page: Page) => {
        await openStory(page, 's=remittances-rus-tjk');
        await page.getByRole('tab', { name }).click();
        await expect(card(page)).toBeVisible();
      },
    ]),
  ),
  'with what opens over a story': {
    'a quotation and a time': (page) => openStory(page, 'p=timeline&t=2024&s=q-hrw'),
    legend: async (page) => {
      await openStory(page);
      await press(page, 'Legend and sources');
    },
    settings: async (page) => {
      await openStory(page);
      await press(page, 'Settings');
    },
    'search results': async (page) => {
      await openStory(page);
      await page.getByRole('searchbox').fill('tajik');
      await expect(page.getByRole('search').getByRole('listitem').first()).toBeVisible();
    },
    borders: async (page) => {
      await openStory(page);
      await page.getByRole('button', { name: /^Borders/ }).click();
    },
    'a disputed area': async (page) => {
      await openStory(page, 'c=5/34/76&l=none');
      await page.locator('[data-unit][tabindex="0"]').press('Enter');
      await expect(page.getByRole('button', { name: 'Close the note' })).toBeVisible();
    },
    'several things under the pointer': async (page) => {
      await openStory(page, 'c=5/46/34&l=war');
      const { x, y } = await spotByLink(page, [34.1, 45.3]);
      await page.mouse.click(x, y);
      await expect(page.getByRole('dialog', { name: 'Several things are here' })).toBeVisible();
    },
    share: async (page) => {
      await openStory(page, 's=dushanbe');
      await press(page, 'Share');
      await expect(page.getByRole('dialog').getByRole('heading').first()).toBeVisible();
    },
  },
};

test.use({ allowedFaults: [/404|Failed to load resource/] });
test.describe('axe finds nothing', () => {
  for (const [where, states] of Object.entries(STATES)) {
    test(`${where}, light and dark`, async ({ page }) => {
      test.slow();
      for (const [what, open] of Object.entries(states)) {
        await test.step(what, async () => {
          await open(page);
          for (const colorScheme of ['light', 'dark'] as const) {
            await page.emulateMedia({ colorScheme });
            await expectNoViolations(page);
          }
          await page.unrouteAll();
        });
      }
    });
  }

  test('on a phone and a tablet', async ({ page }) => {
    test.slow();
    for (const size of [
      { width: 820, height: 1180 },
      { width: 320, height: 640 },
    ]) {
      await page.setViewportSize(size);
      await openStory(page, 's=dushanbe');
      await expectNoViolations(page);
    }
  });
});
