import { chromium } from 'playwright-core';
const [,, name, query, w='1440', h='900', dark='', script=''] = process.argv;
const b = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox','--disable-gpu'] });
const mobile = Number(w) < 700;
const c = await b.newContext({ viewport: { width: Number(w), height: Number(h) }, colorScheme: dark === 'dark' ? 'dark' : 'light', hasTouch: mobile, isMobile: mobile, locale:'en-GB' });
const p = await c.newPage();
p.on('console', m => { if (m.type() !== 'log') console.log(m.type(), m.text()); });
p.on('pageerror', e => console.log('ERR', e.message));
await p.goto('http://127.0.0.1:3200/stories/putin-in-tajikistan-2025' + query);
await p.waitForSelector('[data-map="ready"]', { timeout: 20000 });
if (script) { const r = await (new Function('page', `return (async()=>{${script}})()`))(p); if (r !== undefined) console.log(JSON.stringify(r)); }
await p.waitForTimeout(600);
await p.screenshot({ path: `/tmp/h2shots/${name}.png` });
await b.close();
