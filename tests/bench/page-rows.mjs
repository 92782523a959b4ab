import { startFloor } from './floor.mjs';
import { median, row, SLOWED, startApp } from './measure.mjs';

const ROUNDS = 7;
/** What a reader sees first of a story: its marks in the picture, then on the live map; the floor has one marker. */
const STORY = { picture: 'picture img', mark: '[data-map] .leaflet-pane [data-entity]', ready: '[data-map="ready"]' };
const FLOOR = { mark: '[data-mark]' };

/** The built story page, opened cold, against the least app of its kind. */
export async function pageRows(browser) {
  const app = await startApp();
  const floor = await startFloor();
  try {
    const story = await firstStory(browser, app.origin);
    const leastMap = `${floor.origin}/map`;
    return [
      ...(await firstMarks(browser, story, leastMap)),
      ...(await slowedMarks(browser, story, leastMap)),
      ...(await storyRows(browser, story)),
    ];
  } finally {
    app.stop();
    floor.stop();
  }
}

async function firstStory(browser, origin) {
  const page = await browser.newPage();
  await page.goto(origin);
  const path = await page.getByRole('link', { name: 'Read the story' }).first().getAttribute('href');
  await page.close();
  return `${origin}${path}`;
}

async function firstMarks(browser, story, floor) {
  const { of, told } = await firstTimes(browser, story, floor, 1);
  return [
    row(
      `first mark of a story, in its picture (${told('picture')}), ÷ the floor’s marker (${told('floor')})`,
      of('picture'),
      '',
      1.5,
    ),
    row(`first mark on the live map (${told('mark')}), ÷ the same`, of('mark'), '', 1.5),
    row(`the map is ready (${told('ready')}), ÷ the same`, of('ready'), '', 2.5),
  ];
}

/** The same on a slow device: scripts and all else that a page's processor does take so many times as long, the network does not. */
async function slowedMarks(browser, story, floor) {
  const { of, told } = await firstTimes(browser, story, floor, SLOWED);
  return [
    row(
      `with the CPU slowed ${SLOWED} ×: first mark on the live map (${told('mark')}), ÷ the floor’s (${told('floor')})`,
      of('mark'),
      '',
      1.5,
    ),
    row(`the same: the map is ready (${told('ready')}), ÷ the floor’s`, of('ready'), '', 2),
  ];
}

/** Both pages by turns, each time by a browser that has nothing kept: as ratios, and in words. */
async function firstTimes(browser, story, floor, slowed) {
  /** @type {Record<string, number[]>} */
  const times = { picture: [], mark: [], ready: [], floor: [] };
  for (let round = 0; round <= ROUNDS; round++) {
    const ours = await firstSights(browser, story, STORY, slowed);
    const theirs = await firstSights(browser, floor, FLOOR, slowed);
    // In the first round the servers warm up, and the picture is drawn.
    if (round === 0) continue;
    // A picture that comes after the map is not shown any more.
    ours.picture ??= ours.mark;
    for (const what of Object.keys(STORY)) times[what].push(ours[what]);
    times.floor.push(theirs.mark);
  }
  return {
    of: (what) => median(times[what]) / median(times.floor),
    told: (what) => `${median(times[what]).toFixed(0)} ms`,
  };
}

/** Milliseconds from the start of navigation to the frame after the one in which each is there to be painted. */
async function firstSights(browser, url, selectors, slowed) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, serviceWorkers: 'block' });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowed });
  await page.addInitScript((wanted) => {
    window.sights = {};
    const look = () => {
      for (const [name, selector] of Object.entries(wanted)) {
        const found = document.querySelector(selector);
        const there = found instanceof HTMLImageElement ? found.complete && found.naturalWidth > 0 : found;
        if (there && !(name in window.sights)) {
          window.sights[name] = null;
          requestAnimationFrame(() => {
            window.sights[name] = performance.now();
          });
        }
      }
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  }, selectors);
  await page.goto(url);
  await page.waitForFunction((last) => window.sights[last], Object.keys(selectors).at(-1));
  const sights = await page.evaluate(() => window.sights);
  await context.close();
  return sights;
}

async function storyRows(browser, story) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const requested = [];
  page.on('request', (request) => requested.push(request.url()));
  const scripts = new Map();
  session.on('Network.responseReceived', ({ requestId, response, type }) => {
    // What has come by now are the headers.
    if (type === 'Script' || /javascript/.test(response.mimeType)) scripts.set(requestId, -response.encodedDataLength);
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (scripts.has(requestId)) scripts.set(requestId, scripts.get(requestId) + encodedDataLength);
  });
  await session.send('Network.enable');
  await page.addInitScript(() => {
    window.shift = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) window.shift += entry.value ?? 0;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(story);
  await page.locator('[data-map="ready"]').waitFor();
  const untilReady = requested.length;
  await page.waitForLoadState('networkidle');
  const bytes = [...scripts.values()].reduce((sum, size) => sum + size, 0);
  await session.send('Performance.enable');
  const perFrame = await scriptPerFrame(page, session);
  const shift = await page.evaluate(() => window.shift);
  await context.close();
  const { origin } = new URL(story);
  return [
    row('requests before the map is ready', untilReady, '', 20),
    row('requests to anybody else', requested.filter((url) => new URL(url).origin !== origin).length, '', 0),
    row('JavaScript of a story page over the wire', bytes / 1000, 'kB', 230),
    row('layout shift of the story page', shift, '', 0.01),
    row('script in a frame while the wheel zooms', perFrame, 'ms', 16),
  ];
}

/** Turns the wheel over the map for a second, and divides the script time by the frames that were shown. */
async function scriptPerFrame(page, session) {
  const box = await page.locator('[data-map]').boundingBox();
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  const script = async () =>
    (await session.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'ScriptDuration').value;
  const before = await script();
  const frames = page.evaluate(
    () =>
      new Promise((resolve) => {
        let count = 0;
        const end = performance.now() + 1500;
        const next = () => {
          count++;
          if (performance.now() > end) resolve(count);
          else requestAnimationFrame(next);
        };
        requestAnimationFrame(next);
      }),
  );
  for (let i = 0; i < 10; i++) {
    await page.mouse.wheel(0, -60);
    await page.waitForTimeout(100);
  }
  return (((await script()) - before) * 1000) / (await frames);
}
