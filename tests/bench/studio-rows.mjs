import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { median, ROOT, row, startApp } from './measure.mjs';

const WORDS = 1000;
const DECISIONS = 8;
const LETTERS = 40;
const LONG_PARAGRAPHS = 300;
const ROUNDS = 3;
const STORIES = join(ROOT, 'data', 'stories');

/** The studio: what it loads, how long suggestions take, and the script of a decision, beside the reader's own choosing. */
export async function studioRows(browser) {
  const app = await startApp();
  try {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Performance.enable');
    await session.send('Network.enable');
    const loaded = await scriptBytes(session, async () => {
      await page.goto(`${app.origin}/studio`);
      await page.waitForLoadState('networkidle');
    });
    // In the first round the gazetteer comes, and is kept by the browser.
    const times = [];
    for (let round = 0; round <= ROUNDS; round++) times.push(await begin(page, app.origin, article()));
    const decision = await scriptMs(session, DECISIONS, () => decide(page));
    const letter = await typing(page, session);
    await begin(page, app.origin, longArticle());
    const long = await scriptMs(session, DECISIONS, () => decide(page));
    const choosing = await choosingInTheReader(page, session, app.origin);
    await context.close();
    return [
      row('JavaScript that /studio loads before the first paste', loaded / 1000, 'kB', 260),
      row(`suggestions for ${WORDS} words, from the press of the button`, median(times.slice(1)), 'ms', 2000),
      row(
        `script of a decision in the studio (of a choice in the reader: ${choosing.toFixed(0)} ms)`,
        decision,
        'ms',
        50,
      ),
      row('script of a letter that is typed into a form', letter, 'ms', 16),
      row(`script of a decision in ${LONG_PARAGRAPHS} paragraphs with 5,000 mentions`, long, 'ms', 100),
    ];
  } finally {
    app.stop();
  }
}

/** The articles of the shelf, until there are so many words. */
function article() {
  const texts = readdirSync(STORIES).map((slug) => readFileSync(join(STORIES, slug, 'article.txt'), 'utf8').trim());
  return texts.join('\n').split(' ').slice(0, WORDS).join(' ').replaceAll('\n', '\n\n');
}

/** Many mentions of few names: the decisions of one name are about thousands of them. */
function longArticle() {
  const sentence = 'Norway, Sweden, Denmark, Finland, Iceland, Poland, Latvia and Estonia met in Oslo. ';
  return [
    'The meetings',
    ...Array.from({ length: LONG_PARAGRAPHS }, (_, n) => `${sentence}${sentence}It was number ${n}.`),
  ].join('\n\n');
}

/** Milliseconds until the suggestions are there. */
async function begin(page, origin, text) {
  await page.goto(`${origin}/studio`);
  await page.getByLabel('Article text').fill(text);
  const start = performance.now();
  await page.getByRole('button', { name: 'New story' }).click();
  await page.waitForFunction(() => document.documentElement.dataset.suggestions === 'ready', null, { polling: 20 });
  const took = performance.now() - start;
  await page.locator('[data-map="ready"]').waitFor();
  return took;
}

/** Accepts the present suggestion with its key, and waits until it is in ink, in the text and on the map. */
async function decide(page) {
  const accepted = () => document.querySelectorAll('[data-reading] [data-state="accepted"]').length;
  const before = await page.evaluate(accepted);
  await page.keyboard.press('Enter');
  await page.waitForFunction(
    (count) => document.querySelectorAll('[data-reading] [data-state="accepted"]').length > count,
    before,
    { polling: 20 },
  );
  await page.waitForTimeout(300);
}

async function typing(page, session) {
  await page.locator('[data-reading] [data-thing]').first().click();
  const field = page.getByRole('region', { name: 'Decision' }).getByRole('textbox').first();
  await field.focus();
  return scriptMs(session, LETTERS, (n) => page.keyboard.type('abcdefghij'[n % 10] ?? 'a'));
}

async function choosingInTheReader(page, session, origin) {
  const [slug] = readdirSync(STORIES);
  await page.goto(`${origin}/stories/${slug}`);
  await page.locator('[data-map="ready"]').waitFor();
  const mentions = page.locator('[data-paragraph] a[data-entity]:visible');
  return scriptMs(session, DECISIONS, async (n) => {
    await mentions.nth(n).click();
    await page.waitForTimeout(300);
  });
}

/** Milliseconds of script on the page's own thread for each turn. */
async function scriptMs(session, turns, act) {
  const script = async () =>
    (await session.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'ScriptDuration').value;
  const before = await script();
  for (let n = 0; n < turns; n++) await act(n);
  return (((await script()) - before) * 1000) / turns;
}

/** Over the wire, without what workers load. */
async function scriptBytes(session, act) {
  const sizes = new Map();
  const onResponse = ({ requestId, response, type }) => {
    if (type === 'Script') sizes.set(requestId, -response.encodedDataLength);
  };
  const onFinished = ({ requestId, encodedDataLength }) => {
    if (sizes.has(requestId)) sizes.set(requestId, sizes.get(requestId) + encodedDataLength);
  };
  session.on('Network.responseReceived', onResponse);
  session.on('Network.loadingFinished', onFinished);
  await act();
  session.off('Network.responseReceived', onResponse);
  session.off('Network.loadingFinished', onFinished);
  return [...sizes.values()].reduce((sum, size) => sum + size, 0);
}
