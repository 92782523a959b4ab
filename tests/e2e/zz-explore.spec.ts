import { test } from './support/test';
import { openStory, mapReady } from './support/story-page';
import { spotOf, spotByLink, cameraOf } from './support/frame';
test(`flight`, async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await openStory(page, 'l=summits~voices&c=6/38.5/68.8');
  await page.evaluate(() => {
    const log: string[] = []; (window as any).log = log; const t0 = performance.now();
    new MutationObserver(() => log.push(`${Math.round(performance.now()-t0)} ${document.querySelector('#map')!.getAttribute('data-map')} ${document.querySelector('main')!.dataset.view!.match(/c=[^&]*/)}`)).observe(document.querySelector('main')!, { subtree: true, attributes: true, attributeFilter: ['data-map','data-view'] });
    const step = () => { const c = document.querySelector('#map [data-entity="berlin"] circle'); const r = c?.getBoundingClientRect(); const l = `${Math.round(performance.now()-t0)} ${Math.round(r?.x ?? 0)} ${Math.round(r?.y ?? 0)}`; log.push(l); if (performance.now()-t0 < 2500) requestAnimationFrame(step); };
    step();
  });
  await page.locator('[data-paragraph] [data-entity="berlin"]').click();
  await page.waitForTimeout(2600);
  const log: string[] = await page.evaluate(() => (window as any).log);
  console.log(log.filter((l,i)=> /[a-z]/.test(l) || true).join('\n'));
  console.log(await spotByLink(page,'berlin'), await spotOf(page,'berlin'));
});
