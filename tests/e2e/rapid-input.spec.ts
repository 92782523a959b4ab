import type { Page } from '@playwright/test';
import { mapReady, STORY } from './support/story-page';
import { expect, test } from './support/test';

/**
 * Acts again and again without a task of the page's own between, as where the browser puts input before everything else: a busy machine
 * and a key that is held. React counts updates that pile up, and gives up at fifty (its error 185).
 */
function inOneGo(page: Page, times: number, act: string): Promise<number> {
  return page.evaluate(
    async ([count, body]) => {
      const run = new Function('i', body);
      const seen = new Set<string>();
      for (let i = 0; i < count; i++) {
        run(i);
        // What React does at once for a key or a click it does in microtasks.
        for (let turn = 0; turn < 20; turn++) await Promise.resolve();
        const times = [...document.querySelectorAll('[role="slider"]')].map((slider) => slider.ariaValueText);
        const mark = document.querySelector('#map [data-entity][tabindex="0"]')?.getAttribute('data-entity');
        seen.add(`${document.querySelector('[data-view]')?.getAttribute('data-view')} ${times} ${mark}`);
      }
      return seen.size;
    },
    [times, act] as const,
  );
}

const key = (name: string, on = 'document.body') =>
  `${on}.dispatchEvent(new KeyboardEvent('keydown', { key: '${name}', bubbles: true, cancelable: true }));`;
const click = (selector: string) =>
  `const all = document.querySelectorAll(${JSON.stringify(selector)}); all[i % all.length]?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));`;

for (const [what, act] of [
  ['holds J', key('j')],
  ['presses J and K in turns', `if (i % 3) { ${key('j')} } else { ${key('k')} }`],
  ['holds the key of the next passage', key('n')],
  ['chooses and clears', `if (i % 2) { ${key('Escape')} } else { ${click('article [data-entity]')} }`],
  ['clicks through the words of the text', click('article [data-entity]')],
  ['clicks through the marks', click('#map [data-entity]')],
  ['switches layers', click('[data-layer] input, input[data-layer], [data-layer]')],
  ['changes panels', click('[role="tab"]')],
  [
    'walks the map by arrows',
    key('ArrowRight', '(document.querySelector(\'#map [data-entity][tabindex="0"]\') ?? document.body)'),
  ],
  ['walks the time by arrows', key('ArrowLeft', "[...document.querySelectorAll('[role=slider]')].at(-1)")],
] as const)
  test(`whoever ${what} faster than the page draws loses nothing`, async ({ page }) => {
    await page.goto(`${STORY}?v=1`);
    await mapReady(page);
    expect(await inOneGo(page, 60, act), 'it does something').toBeGreaterThan(1);
    await mapReady(page);
  });
