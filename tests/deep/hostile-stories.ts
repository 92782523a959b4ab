import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { XMLValidator } from 'fast-xml-parser';
import { formatIssue } from '../../lib/compile/issue';
import { readStory } from '../../lib/server/read-story';
import { isMarkup } from '../e2e/support/hostile-html';
import { TRACE, XSS_PAYLOADS } from '../fixtures/xss-payloads';
import { openSite } from './support/site';

/** A story for each payload, which stands in every text of it; all that a server makes of it, and each opened in a browser. */
const TEXTS = new Set(
  (
    'title publisher headlineNote holder terms name short supports unverified measures what note summary placementNote reason role status ' +
    'period of who says why speakerName channel class caution handling attribution label shows text dateline basis unit qualifier'
  ).split(' '),
);
const EXPORTS = ['geojson', 'csv', 'annotations', 'citation', 'citation?as=ris', 'citation?as=apa'];
const PANELS = ['Places', 'Timeline', 'Figures', 'Voices', 'Sources', 'Article'];

const root = join(import.meta.dirname, '../..');
const [model] = readdirSync(join(root, 'data/stories')).sort();
ok(model);
const article = readFileSync(join(root, 'data/stories', model, 'article.txt'), 'utf8');
const json = readFileSync(join(root, 'data/stories', model, 'story.json'), 'utf8');

const folder = mkdtempSync(join(tmpdir(), 'dateline-hostile-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
cpSync(join(root, '.next/standalone'), folder, { recursive: true });

const covered = new Set<string>();
let fewest = Infinity;
const slugs: string[] = [];
for (const [i, payload] of XSS_PAYLOADS.entries()) slugs.push(await hostileStory(`hostile-${i}`, payload));
console.log(
  `${slugs.length} stories, each payload in at least ${fewest} of ${covered.size} kinds of text: ${[...covered].sort().join(' ')}`,
);
ok(fewest >= 35, `a payload in only ${fewest} kinds of text`);

const site = await openSite(folder);
for (const [i, slug] of slugs.entries()) {
  const payload = XSS_PAYLOADS[i] ?? '';
  const view = await fetch(`${site.url}/stories/${slug}?v=1`);
  equal(view.status, 200, slug);
  const html = await view.text();
  ok(!isMarkup(html, payload), `${slug}: ${payload} is markup on its page`);
  const answer = await fetch(`${site.url}/oembed?url=${encodeURIComponent(`${site.url}/stories/${slug}`)}`);
  equal(answer.status, 200, `${slug} oembed`);
  match(answer.headers.get('content-type') ?? '', /^application\/json/);
  equal(answer.headers.get('x-content-type-options'), 'nosniff');
  for (const name of EXPORTS) {
    const { status, headers } = await fetch(`${site.url}/stories/${slug}/export/${name}`);
    equal(status, 200, `${slug} ${name}`);
    equal(headers.get('x-content-type-options'), 'nosniff');
    ok(!/html/.test(headers.get('content-type') ?? 'html'), name);
  }
  const svg = await (await fetch(`${site.url}/stories/${slug}/picture.svg`)).text();
  equal(XMLValidator.validate(svg), true, slug);
  deepEqual(
    svg.match(/<(?:script|foreignObject|iframe|a|image)\b|<[^>]*\s(?:on\w+|href)="(?!#|data:)[^>]*>/gi),
    null,
    slug,
  );
}
const library = await (await fetch(site.url)).text();
for (const payload of XSS_PAYLOADS) ok(!isMarkup(library, payload), `${payload} is markup in the library`);
for (const path of ['/feed.xml', '/sitemap.xml']) {
  equal(XMLValidator.validate(await (await fetch(site.url + path)).text()), true, path);
}
console.log('pages, exports, pictures and feeds hold them as text');

const browser = await site.browser();
const page = await browser.newPage({ reducedMotion: 'reduce' });
const faults: string[] = [];
page.on('dialog', (dialog) => {
  faults.push(`a dialog: ${dialog.message()}`);
  void dialog.dismiss();
});
page.on('pageerror', (error) => faults.push(error.message));
page.on('console', (message) => {
  if (/Content Security Policy|Refused to/.test(message.text())) faults.push(message.text());
});
page.on('request', (request) => {
  if (!request.url().startsWith(site.url) && !/^(?:data|blob):/.test(request.url()))
    faults.push(`asked ${request.url()}`);
});
for (const slug of slugs) {
  await page.goto(`${site.url}/stories/${slug}?v=1`);
  await page.locator('[data-map="ready"]').waitFor();
  for (const name of PANELS) await page.getByRole('tab', { name }).click();
  await page.locator('[data-panel="article"] [data-entity]').first().click();
  await page.getByRole('button', { name: 'Share' }).first().click();
  await page.keyboard.press('Escape');
  if (await page.evaluate((trace) => trace in window, TRACE)) faults.push(`${slug} ran`);
  deepEqual(faults, [], `${slug}: ${XSS_PAYLOADS[slugs.indexOf(slug)]}`);
}
await page.goto(site.url);
if (await page.evaluate((trace) => trace in window, TRACE)) faults.push('ran in the library');
deepEqual(faults, []);
console.log(`${slugs.length} pages opened in a browser, every panel, and the library: nothing ran, nothing complained`);
await site.close();

/** Writes a story with the payload wherever the format lets any text be; where it does not, the model's own text stays. */
async function hostileStory(slug: string, payload: string): Promise<string> {
  const place = join(folder, 'data/stories', slug);
  mkdirSync(place, { recursive: true });
  cpSync(join(root, 'data/stories', model ?? '', 'series'), join(place, 'series'), { recursive: true });
  // A line break would begin a paragraph.
  const line = payload.replace(/[\n\u2028\u2029]/g, ' ');
  const text = `${article.trimEnd()}\n${line}\n`;
  writeFileSync(join(place, 'article.txt'), text);
  const kept = new Set<string>();
  let last = '';
  for (let round = 0; round < 12; round++) {
    const story = JSON.parse(json);
    story.slug = slug;
    story.article.sha256 = createHash('sha256').update(text).digest('hex');
    const changed = inject(story, '', '', `${line} `, kept);
    const at = mkdtempSync(join(tmpdir(), 'dateline-try-'));
    cpSync(place, join(at, slug), { recursive: true });
    writeFileSync(join(at, slug, 'story.json'), JSON.stringify(story));
    const read = await readStory(slug, at);
    rmSync(at, { recursive: true });
    if (read.ok) {
      writeFileSync(join(place, 'story.json'), JSON.stringify(story));
      const kinds = new Set(changed.map((path) => path.replace(/\[\d+\]/g, '[]')));
      fewest = Math.min(fewest, kinds.size);
      for (const kind of kinds) covered.add(kind);
      return slug;
    }
    last = read.error.slice(0, 4).map(formatIssue).join('; ');
    for (const { path } of read.error) {
      kept.add(path);
      // An issue may be about the thing that holds the text.
      for (const one of changed) if (one.startsWith(`${path}.`)) kept.add(one);
      // Arithmetic is about the units of others.
      if (/\.sums\[/.test(path)) for (const one of changed) if (one.endsWith('.unit')) kept.add(one);
    }
  }
  throw new Error(`${slug}: no story can be made with ${payload}: ${last}`);
}

/** Puts the payload before each text, but for the paths that are kept; gives the paths of those that were changed. */
function inject(value: unknown, path: string, key: string, before: string, kept: ReadonlySet<string>): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => {
    const list = Array.isArray(value);
    const here = list ? `${path}[${name}]` : path ? `${path}.${name}` : name;
    const word = list ? key : name;
    if (typeof inner !== 'string') return inject(inner, here, word, before, kept);
    if (!TEXTS.has(word) || kept.has(here)) return [];
    Reflect.set(value, name, (before + inner).slice(0, 590));
    return [here];
  });
}
