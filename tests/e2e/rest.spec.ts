import { openStory } from './support/story-page';
import { expect, test } from './support/test';

test('a page at rest does no work: nothing is rendered again and again', async ({ page }) => {
  await openStory(page, 's=dushanbe');
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const restyled = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'RecalcStyleCount')?.value ?? Number.NaN;
  };
  // Whatever the opening still had to do is done.
  await page.waitForTimeout(1500);
  const before = await restyled();
  await page.waitForTimeout(1500);
  // A cursor or a timer may cause one; a render loop causes hundreds.
  expect((await restyled()) - before).toBeLessThan(5);
});
