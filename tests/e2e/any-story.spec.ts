import { join } from 'node:path';
import { scene } from '../../lib/scene/scene';
import { readStory } from '../../lib/server/read-story';
import type { Story } from '../../lib/story/story';
import { defaultView } from '../../lib/view/fields';
import { testWithStories } from './support/fixture-stories';
import { mapReady, markOf } from './support/story-page';
import { expect, expectNoViolations } from './support/test';

/** Whole stories of the kinds that news is of, from anywhere on earth, put on the shelf of a server that runs. */
const FIXTURES = join(import.meta.dirname, '../fixtures/any-story');
const SLUGS = ['strait', 'pipeline', 'fighting', 'date-line', 'polar'] as const;

const test = testWithStories(...SLUGS);

// A server with much to do draws no picture for the map to begin with.
test.use({ allowedFaults: [/status of 503/] });

async function storyOf(slug: string): Promise<Story> {
  const result = await readStory(slug, FIXTURES);
  if (!result.ok) throw new Error(`${slug} has problems`);
  return result.value;
}

const idsOf = (story: Story) => [...new Set(scene(story, defaultView(story)).marks.map(({ id }) => id))].sort();

for (const slug of SLUGS) {
  const path = `/stories/${slug}`;

  test.describe(`the story of a ${slug}`, () => {
    test('has a card for each of its marks, chosen in the text and on the map', async ({ page }) => {
      const story = await storyOf(slug);
      await page.goto(path);
      await mapReady(page);
      await expectNoViolations(page);
      for (const id of idsOf(story)) {
        const name = story.entities.find((entity) => entity.id === id)?.name ?? '';
        const link = page.locator(`article a[data-entity="${id}"]`).first();
        if (await link.isVisible()) await link.click();
        else {
          await markOf(page, id).first().focus();
          await page.keyboard.press('Enter');
        }
        await expect(page.locator('[data-card] h2'), id).toHaveText(name);
        await page.keyboard.press('Escape');
        await expect(page.locator('[data-card]')).toHaveCount(0);
      }
    });

    test('is walked through stop by stop on a phone, and nothing is wider than it', async ({ page }) => {
      const { stops } = await storyOf(slug);
      await page.setViewportSize({ width: 390, height: 844 });
      expect(stops.length).toBeGreaterThan(2);
      for (const stop of stops) {
        await page.goto(`${path}?v=1&${stop.view}`);
        await mapReady(page);
        expect(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth), stop.id).toBe(false);
      }
    });

    test('is exported, cited and drawn', async ({ request }) => {
      const story = await storyOf(slug);
      const text = async (part: string) => {
        const answer = await request.get(`${path}/${part}`);
        expect(answer.status(), part).toBe(200);
        return answer.text();
      };
      const { features } = JSON.parse(await text('export/geojson')) as { features: { id: string }[] };
      const exported = new Set(features.map(({ id }) => id.replace(/~.*$/, '')));
      expect([...exported].sort()).toEqual(idsOf(story));
      const csv = await text('export/csv');
      for (const { id, name } of story.entities) expect(csv, id).toContain(name);
      await text('export/annotations');
      await text('export/citation?as=apa');
      for (const { view } of story.stops) expect(await text(`picture.svg?v=1&${view}`)).toContain('</svg>');
    });

    test('prints with its text and the list of its places', async ({ page }) => {
      const story = await storyOf(slug);
      await page.goto(`${path}?v=1`);
      await page.emulateMedia({ media: 'print' });
      for (const { n } of story.paragraphs) await expect(page.locator(`[data-paragraph="${n}"]`)).toBeVisible();
      expect(await page.locator('[data-print="places"] li').count()).toBeGreaterThan(3);
      expect((await page.pdf({ format: 'A4' })).length).toBeGreaterThan(10_000);
    });
  });
}
