import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pixelsThatDiffer, readPng, sideBySide } from './difference';
import { fileOf, pngOf, STORED_PICTURES } from './stored-pictures';

/** Says which stored pictures would change, and lays old and new side by side to be looked at. `--update` stores the new. */
const ROOT = join(import.meta.dirname, '../..');
const LOOK = join(ROOT, 'test-results/pictures');
const update = process.argv.includes('--update');

mkdirSync(LOOK, { recursive: true });
let changed = 0;
for (const stored of STORED_PICTURES) {
  const file = fileOf(stored);
  const png = await pngOf(stored);
  const after = readPng(png);
  const before = existsSync(file) ? readPng(readFileSync(file)) : null;
  const count = before ? pixelsThatDiffer(before, after) : after.width * after.height;
  if (count === 0) {
    console.log(`${stored.name}: the same`);
    continue;
  }
  changed++;
  const look = join(LOOK, `${stored.name}.png`);
  writeFileSync(look, sideBySide(before, after));
  if (update) writeFileSync(file, png);
  console.log(`${stored.name}: ${before ? `${count} pixels differ` : 'new'}. Look at ${relative(ROOT, look)}`);
}
if (changed > 0 && !update) {
  console.log('If all of it is meant: npm run pictures -- --update');
  process.exitCode = 1;
}
