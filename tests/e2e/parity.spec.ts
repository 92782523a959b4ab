import type { Page } from '@playwright/test';
import { scene } from '../../lib/scene/scene';
import type { Story } from '../../lib/story/story';
import type { View } from '../../lib/story/view';
import { parseView } from '../../lib/view/parse-view';
import { serializeView } from '../../lib/view/serialize-view';
import { entitiesIn, firstStory, mapReady, openStory, panel, STORY, shownView } from './support/story-page';
import { expect, test } from './support/test';

const LAYERS = [
  'summits',
  'members',
  'members-context',
  'bases',
  'bases-context',
  'remittances',
  'remittances-gdp-context',
  'migration',
  'trade',
  'icc',
  'icc-context',
  'war',
  'voices',
];

type Links = readonly (readonly [what: string, query: string])[];

const GROUPS: Readonly<Record<string, Links>> = {
  'the default view, no layers, and each layer alone': [
    ['the default view', ''],
    ['no layers', 'l=none'],
    ...LAYERS.map((layer) => [`the layer ${layer} alone`, `l=${layer}`] as const),
    ['all layers', `l=${LAYERS.join('~')}`],
  ],
  'limited times': [
    ['all layers, in 2024', `l=${LAYERS.join('~')}&t=2024`],
    ['all layers, on one day', `l=${LAYERS.join('~')}&t=2025-10-08`],
    ['the three days of the trip', 't=2025-10-08/2025-10-10'],
    ['everything up to 2023', `l=${LAYERS.join('~')}&t=../2023`],
    ['everything from 2024 on', 'l=icc~remittances~war&t=2024/..'],
    ['a time in which nothing happens', `l=${LAYERS.join('~')}&t=1975`],
    ['an event chosen, its time out of the view', 'l=summits&t=2024&s=cis-meeting'],
    ['a flow chosen, its layer off and its time out of the view', 'l=summits&t=1991&s=visit-rus-mng'],
  ],
  'choices of what has a place': [
    ['no layers, a city chosen', 'l=none&s=dushanbe'],
    ['a country chosen, its layer off', 'l=war&s=mng'],
    ['a city chosen, its layer off', 'l=war&s=berlin'],
    ['an event chosen, its layer off', 'l=war&s=summit'],
    ['a flow without dates chosen', 'l=none&s=migration-kgz-rus'],
    ['the group of six chosen', 'l=none&s=summit-six'],
    ['the group of nine chosen beside other layers', 'l=war~icc&s=cis-nine'],
    ['the region chosen', 'l=none&s=central-asia'],
    ['the border chosen', 'l=none&s=afghan-border'],
    ['the base chosen, which is only known to the country', 'l=none&s=russian-base'],
    ['a context site chosen, its layer off', 'l=summits&s=base-bokhtar'],
    ['a country that only context names', 'l=none&s=mda'],
  ],
  'choices of what has none': [
    ['a statement chosen', 'l=war&s=q-umarov-1'],
    ['a person chosen', 's=putin'],
    ['an organisation chosen', 'l=voices&s=carnegie'],
    ['a state that is no more chosen', 's=sun'],
    ['the prisoner chosen', 'l=war&s=mohammed'],
    ['a figure chosen', 's=rahmon-tenure'],
  ],
  'open lists': [
    ['the Places panel open on flows', 'l=migration~remittances~trade&p=places'],
    ['the Places panel open with a time and a choice', 'l=icc~summits&t=2024-09&s=mongolia-visit&p=places'],
    ['another panel, control borders', 'l=bases~bases-context&s=tjk&p=timeline&b=control'],
  ],
};

test.describe('map, Places list and scene show the same things', () => {
  for (const [name, links] of Object.entries(GROUPS)) {
    test(`with ${name}`, async ({ page }) => {
      test.slow();
      const story = await firstStory();
      const rows = panel(page, 'places');
      let opened = false;
      for (const [what, query] of links) {
        const { view } = parseView(query && `v=1&${query}`, story);
        const expected = marksOf(story, view);
        await test.step(what, async () => {
          if (opened) await moveTo(page, query);
          else await openStory(page, query);
          opened = true;
          await expect(page.locator('main')).toHaveAttribute('data-view', serializeView(view, story));
          await mapReady(page);
          // Counted with repeats: nothing stands twice on the map or in the list.
          expect.soft(await entitiesIn(page.locator('[data-map]')), `the map in ${what}`).toEqual(expected);
          expect.soft(await entitiesIn(rows), `the list in ${what}`).toEqual(expected);
          await expect.soft(rows).toBeVisible({ visible: view.panel === 'places' });
        });
      }
    });
  }

  test('after the reader has changed layers, time and choice in the page', async ({ page }) => {
    const story = await firstStory();
    await openStory(page, 'l=summits');
    await page.getByRole('checkbox', { name: 'War in Ukraine' }).check();
    await page.getByRole('checkbox', { name: 'Meetings' }).uncheck();
    await page.locator('[data-paragraph="6"] [data-time]').first().click();
    await page.locator('[data-paragraph] a[data-entity="mng"]').first().click();
    await mapReady(page);
    const { view } = parseView(await shownView(page), story);
    expect(view.layers).toEqual(['war']);
    expect(view.selection).toBe('mng');
    expect(view.time).not.toBeNull();
    const expected = marksOf(story, view);
    expect(await entitiesIn(page.locator('[data-map]'))).toEqual(expected);
    expect(await entitiesIn(panel(page, 'places'))).toEqual(expected);
  });

  test('every placed thing is on the map in at least one layer', async () => {
    const story = await firstStory();
    const { view } = parseView(`v=1&l=${LAYERS.join('~')}`, story);
    expect(view.layers).toHaveLength(story.layers.length);
    const marks = new Set(scene(story, view).marks.map((mark) => mark.id));
    const placed = story.entities.filter((entity) => entity.kind !== 'group' && entity.placement.kind !== 'none');
    expect(placed.filter((entity) => !marks.has(entity.id)).map((entity) => entity.id)).toEqual([]);
  });
});

const marksOf = (story: Story, view: View): string[] =>
  scene(story, view)
    .marks.map((mark) => mark.id)
    .sort();

/** Another link without another load, as Back and Forward do it. */
async function moveTo(page: Page, query: string): Promise<void> {
  await page.evaluate(
    (url) => {
      History.prototype.pushState.call(history, { dateline: 1 }, '', url);
      dispatchEvent(new PopStateEvent('popstate', { state: history.state }));
    },
    query ? `${STORY}?v=1&${query}` : STORY,
  );
}
