import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { textLine } from '../../lib/picture/svg-text';
import { drawWithFonts } from '../../lib/server/draw-with-fonts';
import { renderPng } from '../../lib/server/render-png';
import { FONT_PACKAGES } from '../../lib/server/script-fonts';
import type { Cut } from '../../lib/text/fonts';
import { lineOf, type TextLine, wrapText } from '../../lib/text/wrap-text';
import { type Pixels, readPng } from '../../tools/pictures/difference';
import { expect, test } from './support/test';

/** Lines as pictures have them, with the font that has what the cut lacks. */
const LINES: readonly (readonly [name: string, font: string, lang: string, direction: 'ltr' | 'rtl', text: string])[] =
  [
    ['Arabic', 'noto-naskh-arabic', 'ar', 'rtl', 'وصل الرئيس إلى دوشنبه، عاصمة طاجيكستان.'],
    [
      'Arabic with English, numbers and signs',
      'noto-naskh-arabic',
      'ar',
      'rtl',
      'قمة (CIS) في 9 أكتوبر 2025: 47.9% بحسب World Bank!',
    ],
    ['Arabic that begins with English', 'noto-naskh-arabic', 'ar', 'rtl', 'NATO: «لن ننسى» (12.5 – 14).'],
    ['Persian with a joiner that is not seen', 'noto-naskh-arabic', 'fa', 'rtl', 'می‌گوید ۱۲٫۵ میلیون دلار، تهران'],
    ['Urdu', 'noto-naskh-arabic', 'ur', 'rtl', 'صدر نے کہا: “ہم دوستوں کو نہیں بھولیں گے۔”'],
    ['Hebrew', 'noto-sans-hebrew', 'he', 'rtl', 'נשיא רוסיה הגיע לדושנבה, בירת טג׳יקיסטן.'],
    [
      'Hebrew with English, numbers and signs',
      'noto-sans-hebrew',
      'he',
      'rtl',
      'פסגת CIS (2025): 47.9% לפי World Bank, "כ־1.8 מיליארד" – 12/10.',
    ],
    ['pointed Hebrew', 'noto-sans-hebrew', 'he', 'rtl', 'שָׁלוֹם עֲלֵיכֶם'],
    [
      'English with Arabic, numbers and signs',
      'noto-naskh-arabic',
      'en',
      'ltr',
      'The summit (قمة دوشنبه, 2025) begins; says أوشاكوف 3, 4.',
    ],
    [
      'English with isolated Arabic',
      'noto-naskh-arabic',
      'en',
      'ltr',
      '\u2068قمة دوشنبه\u2069, 9 October 2025, and \u2068أوشاكوف\u2069: 3.',
    ],
    ['English from right to left', 'noto-sans-hebrew', 'he', 'rtl', 'World Bank, 2025.'],
    ['Armenian', 'noto-sans-armenian', 'hy', 'ltr', 'Ռուսաստանի նախագահը ժամանեց Դուշանբե՝ 2025։'],
    ['Georgian', 'noto-sans-georgian', 'ka', 'ltr', 'რუსეთის პრეზიდენტი ჩავიდა, „2025“.'],
    ['Devanagari', 'noto-sans-devanagari', 'hi', 'ltr', 'राष्ट्रपति व्लादिमीर पुतिन दुशांबे पहुँचे, 47.9% है।'],
    ['Bengali', 'noto-sans-bengali', 'bn', 'ltr', 'মধ্য এশিয়া শীর্ষ সম্মেলনে ২০২৫'],
    ['Tamil', 'noto-sans-tamil', 'ta', 'ltr', 'ரஷ்ய அதிபர் துஷான்பே வந்தார், 2025.'],
    ['Thai', 'noto-sans-thai', 'th', 'ltr', 'ที่กรุงดูชานเบ เมื่อวันที่ 8 ตุลาคม ผู้นำกล่าว'],
    ['Burmese', 'noto-sans-myanmar', 'my', 'ltr', 'ရုရှားသမ္မတ ပူတင်သည် ၂၀၂၅ ခုနှစ်တွင်'],
    ['Khmer', 'noto-sans-khmer', 'km', 'ltr', 'ប្រធានាធិបតីរុស្ស៊ី ២០២៥'],
    ['Chinese', 'noto-sans-sc', 'zh', 'ltr', '俄罗斯总统普京抵达杜尚别，2025年10月8日。'],
    ['Japanese', 'noto-sans-jp', 'ja', 'ltr', '「友人を忘れない」とウシャコフ氏は述べた。'],
    ['Korean', 'noto-sans-kr', 'ko', 'ltr', '푸틴 대통령이 두샨베에 도착했다, 47.9%.'],
    ['Amharic', 'noto-sans-ethiopic', 'am', 'ltr', 'የሩሲያ ፕሬዚዳንት ዱሻንቤ ገቡ።'],
    ['emoji', 'noto-emoji', 'en', 'ltr', 'Talks 😀 go on 👍🏽 at 9 👨‍👩‍👧 am'],
  ];

const ROOT = join(import.meta.dirname, '../..');
const SIZE = 40;
const BOX = { width: 1000, height: 90 };
const AT = { x: 20, y: 60 };
const CUTS = ['serif-400', 'sans-600'] as const satisfies readonly Cut[];

for (const [name, font, lang, direction, text] of LINES) {
  test(`a line of a picture is set as the browser sets it: ${name}`, async ({ page, baseURL }) => {
    await withFonts(page, baseURL ?? '', font);
    for (const cut of CUTS) {
      const theirs = await browserLine(page, { font, lang, direction, text, cut });
      const ours = await pictureOf([lineOf(text, direction)], lang, cut);
      const alike = likeness(ours, theirs);
      if (alike < 0.98) await attach({ ours, theirs });
      expect(alike, cut).toBeGreaterThan(0.98);
      // The comparison itself: the same letters the other way round are seen to be wrong.
      const turned = [...text].reverse().join('');
      expect(likeness(await pictureOf([lineOf(turned, direction)], lang, cut), theirs)).toBeLessThan(0.9);
    }
  });
}

const PARAGRAPHS = [
  [
    'noto-naskh-arabic',
    'ar',
    'قال المتحدث إن البيان الذي نشرته the Ministry of Foreign Affairs (MFA) of the Russian Federation, Moscow, في 8 أكتوبر 2025 يؤكد أن 47.9% من الناتج المحلي (حسب World Bank) جاء من التحويلات.',
  ],
  [
    'noto-sans-hebrew',
    'he',
    'הדובר אמר כי ההודעה שפרסם the Ministry of Foreign Affairs (MFA) of the Russian Federation, Moscow, ב־8 באוקטובר 2025 מאשרת כי 47.9% מהתוצר (לפי World Bank) הגיעו מהעברות כספים.',
  ],
] as const;

for (const [font, lang, text] of PARAGRAPHS) {
  test(`a paragraph is broken as it is read, and then each line is put in order: ${lang}`, async ({
    page,
    baseURL,
  }) => {
    await withFonts(page, baseURL ?? '', font);
    const lines = await drawWithFonts(lang, (fonts) =>
      wrapText(text, 520, 9, (part) => fonts.width(part, 'serif-400', SIZE), 'rtl'),
    );
    expect(lines.length).toBeGreaterThan(4);
    const breaks = lines.map((line) => line.text);
    const theirs = await browserParagraph(page, { font, lang, text, breaks });
    const ours = await pictureOf(lines, lang, 'serif-400');
    const alike = likeness(ours, theirs);
    if (alike < 0.98) await attach({ ours, theirs });
    expect(alike).toBeGreaterThan(0.98);
  });
}

test('a name on the live map is put in order by itself, as in the picture', async ({ page }) => {
  await page.goto('/embed/putin-in-tajikistan-2025');
  const name = page.locator('[data-map="ready"] text[data-name-of]').first();
  await expect(name).toBeVisible();
  // The letters' places need no font.
  const places = await name.evaluate((text: SVGTextElement) => {
    text.textContent = 'קמה 2025.';
    return [0, 4, 8].map((at) => text.getExtentOfChar(at).x);
  });
  expect(places).toEqual([...places].sort((a, b) => b - a));
});

async function attach(pictures: Readonly<Record<string, Pixels & { readonly png: Buffer }>>): Promise<void> {
  for (const [name, { png }] of Object.entries(pictures))
    await test.info().attach(name, { body: png, contentType: 'image/png' });
}

/** A page with the font files of the product and of one package, and no others. */
async function withFonts(page: Page, baseURL: string, font: string): Promise<void> {
  const base = `${baseURL}/fonts-under-test`;
  const name = FONT_PACKAGES.find((one) => one.endsWith(`/${font}`)) ?? '';
  await page.route(`${base}/**`, (route) => {
    const path = decodeURIComponent(new URL(route.request().url()).pathname).replace('/fonts-under-test/', '');
    return route.fulfill({ path: join(ROOT, path), headers: { 'Access-Control-Allow-Origin': '*' } });
  });
  const css = readFileSync(join(ROOT, 'node_modules', name, 'wght.css'), 'utf8')
    .replaceAll(/font-family: '[^']+'/g, `font-family: '${font}'`)
    .replaceAll('url(./files/', `url(${base}/node_modules/${name}/files/`);
  const cuts = CUTS.map((cut) => `@font-face { font-family: ${cut}; src: url(${base}/data/fonts/${cut}.ttf) }`);
  await page.setViewportSize({ width: BOX.width, height: 900 });
  await page.setContent(
    `<!doctype html><meta charset="utf-8"><style>${cuts.join('')}${css}
     body { margin: 0; background: #fff; font-synthesis: none; text-spacing-trim: space-all }
     svg, p { display: block; margin: 0; font-size: ${SIZE}px }</style><body></body>`,
  );
}

interface Wanted {
  readonly font: string;
  readonly lang: string;
  readonly text: string;
}

async function browserLine(
  page: Page,
  { font, lang, direction, text, cut }: Wanted & { readonly direction: 'ltr' | 'rtl'; readonly cut: Cut },
): Promise<Pixels & { readonly png: Buffer }> {
  await page.evaluate(
    ({ family, weight, lang, direction, text, box, at }) => {
      document.body.innerHTML = `<svg width="${box.width}" height="${box.height}" xmlns="http://www.w3.org/2000/svg"><text></text></svg>`;
      const line = document.querySelector('text') as SVGTextElement;
      Object.entries({ x: at.x, y: at.y, lang, direction }).forEach(([key, value]) => {
        line.setAttribute(key, String(value));
      });
      // Where it begins is at the other side of a line from right to left.
      line.setAttribute('text-anchor', direction === 'rtl' ? 'end' : 'start');
      Object.assign(line.style, { fontFamily: family, fontWeight: weight, textRendering: 'geometricPrecision' });
      line.textContent = text;
    },
    { family: `${cut}, '${font}'`, weight: cut.split('-')[1] ?? '', lang, direction, text, box: BOX, at: AT },
  );
  return shot(page, BOX.height);
}

/** Each line is where the browser has broken it by the same width; `breaks` are asked to be the same. */
async function browserParagraph(
  page: Page,
  { font, lang, text, breaks }: Wanted & { readonly breaks: readonly string[] },
): Promise<Pixels & { readonly png: Buffer }> {
  const found = await page.evaluate(
    async ({ family, lang, text, step, x }) => {
      document.body.innerHTML = '<p></p>';
      const paragraph = document.querySelector('p') as HTMLElement;
      Object.assign(paragraph, { lang, dir: 'rtl', textContent: text });
      Object.assign(paragraph.style, {
        fontFamily: family,
        fontWeight: '400',
        lineHeight: `${step}px`,
        width: '520px',
        marginLeft: `${x}px`,
        textAlign: 'left',
        textRendering: 'geometricPrecision',
      });
      // The first look asks for the fonts.
      paragraph.getBoundingClientRect();
      await document.fonts.ready;
      const node = paragraph.firstChild as Text;
      const lines = new Map<number, string>();
      for (let at = 0; at < text.length; at++) {
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + 1);
        const row = Math.floor((range.getBoundingClientRect().top + 5) / step);
        lines.set(row, (lines.get(row) ?? '') + text[at]);
      }
      return [...lines.values()].map((line) => line.trim());
    },
    { family: `serif-400, '${font}'`, lang, text, step: BOX.height, x: AT.x },
  );
  expect(found).toEqual(breaks);
  return shot(page, BOX.height * breaks.length);
}

async function shot(page: Page, height: number): Promise<Pixels & { readonly png: Buffer }> {
  await page.evaluate(() => document.fonts.ready);
  const png = await page.screenshot({ clip: { x: 0, y: 0, width: BOX.width, height } });
  return { ...readPng(png), png };
}

/** What a picture has of these lines, as PNG. */
async function pictureOf(
  lines: readonly TextLine[],
  lang: string,
  cut: Cut,
): Promise<Pixels & { readonly png: Buffer }> {
  const height = BOX.height * lines.length;
  const style = { cut, size: SIZE, fill: '#000' };
  const svg = await drawWithFonts(lang, (fonts) =>
    lines.map((line, i) => textLine(line, AT.x, AT.y + i * BOX.height, style, fonts)).join(''),
  );
  const png = renderPng(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${BOX.width}" height="${height}"><rect width="100%" height="100%" fill="#fff"/>${svg}</svg>`,
    BOX.width,
  );
  return { ...readPng(png), png: Buffer.from(png) };
}

/** The share of ink that has ink of the other picture within a pixel, of the picture that has less of it. */
function likeness(ours: Pixels, theirs: Pixels): number {
  let best = 0;
  // A paragraph's baseline is where the browser's line box has it.
  for (let down = -12; down <= 12; down++)
    best = Math.max(best, Math.min(covered(ours, theirs, down), covered(theirs, ours, -down)));
  return best;
}

function covered(a: Pixels, b: Pixels, down: number): number {
  let [ink, met] = [0, 0];
  for (let y = 0; y < a.height; y++) {
    for (let x = 0; x < a.width; x++) {
      if (!isInk(a, x, y)) continue;
      ink++;
      if (near(b, x, y + down)) met++;
    }
  }
  return ink === 0 ? 0 : met / ink;
}

function near(picture: Pixels, x: number, y: number): boolean {
  for (const dy of [0, -1, 1]) for (const dx of [0, -1, 1]) if (isInk(picture, x + dx, y + dy)) return true;
  return false;
}

function isInk({ width, height, data }: Pixels, x: number, y: number): boolean {
  return x >= 0 && y >= 0 && x < width && y < height && (data[4 * (y * width + x)] ?? 255) < 140;
}
