import { AxeBuilder } from '@axe-core/playwright';
import { test as base, type Page } from '@playwright/test';
import { askInBuild, expect } from './ask-in-build';
import { watchPages } from './page-watch';

export { expect };

interface WorkerFixtures {
  readonly language: undefined;
}

interface Fixtures {
  /** Lines that this test provokes on purpose, such as the browser's own report of a 404: `test.use({ allowedFaults: [/404/] })`. */
  readonly allowedFaults: readonly RegExp[];
  readonly quietPages: undefined;
}

/** Every test of the project: it fails when one of its pages complains on the console, throws, or asks an outside server. */
export const test = base.extend<Fixtures, WorkerFixtures>({
  language: [
    async ({ browser }, use) => {
      await askInBuild(browser);
      await use(undefined);
    },
    { auto: true, scope: 'worker' },
  ],
  allowedFaults: [[], { option: true }],
  // A tab of its own: browsers stop counting a tab's history at fifty.
  page: async ({ context, javaScriptEnabled }, use) => {
    const page = await context.newPage();
    // A map hears of its new size a frame after the window has it: who resizes waits, as eyes do.
    const resize = page.setViewportSize.bind(page);
    page.setViewportSize = async (size) => {
      await resize(size);
      if (javaScriptEnabled !== false) await nextFrames(page);
    };
    await use(page);
    await page.close();
  },
  quietPages: [
    async ({ context, baseURL, allowedFaults }, use) => {
      const faults = watchPages(context, new URL(baseURL ?? '').origin, allowedFaults);
      await use(undefined);
      expect(faults, 'pages stay quiet and at home').toEqual([]);
    },
    { auto: true },
  ],
});

async function nextFrames(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 50)))),
  );
}

const AXE_TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe cannot tell by itself, and what tells it instead. */
const REVIEWED: Readonly<Record<string, string>> = {
  'color-contrast':
    'text over a gradient, a picture or the map: tests/unit/project/ink-contrast, tests/unit/basemap/label-contrast',
};

/** The page, as it is now, breaks none of axe's rules. `within` narrows it to one part. */
export async function expectNoViolations(page: Page, within?: string): Promise<void> {
  // Without the page that axe would open to gather the results of frames: there are none.
  const builder = new AxeBuilder({ page }).setLegacyMode(true).options({
    runOnly: { type: 'tag', values: AXE_TAGS },
    resultTypes: ['violations', 'incomplete'],
  });
  const { violations, incomplete } = await (within ? builder.include(within) : builder).analyze();
  const report = violations.map(({ id, impact, help, nodes }) => {
    const where = nodes.map(({ target, failureSummary = '' }) => {
      const [, ...reasons] = failureSummary.split('\n');
      return `  at ${target.flat().join(' ')}\n${reasons.map((reason) => `    ${reason.trim()}`).join('\n')}`;
    });
    return `${id} (${impact}): ${help}\n${where.join('\n')}`;
  });
  const open = incomplete.filter(({ id }) => !(id in REVIEWED));
  const unclear = open.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.flat().join(' ')).join(', ')}`,
  );
  expect(unclear, `axe is not sure on ${page.url()}`).toEqual([]);
  expect(report.join('\n'), `axe on ${page.url()}`).toBe('');
}
