import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { drawWithFonts } from '../../../lib/server/draw-with-fonts';
import { fontsFault } from '../../../lib/server/operator-fonts';
import { lineOf } from '../../../lib/text/wrap-text';
import { letterWarnings } from '../../../tools/letter-warnings';
import { tinyFont } from '../../fixtures/tiny-font';

/** A letter that no font of ours has, one that the folder lacks too, and one of ours. */
const [OWN, NOBODYS, OURS] = ['ꯃ', 'ꯅ', 'a'];
const folder = mkdtempSync(path.join(tmpdir(), 'dateline-fonts-'));

beforeAll(() => {
  writeFileSync(path.join(folder, 'own.ttf'), tinyFont(OWN));
  writeFileSync(path.join(folder, 'broken.ttf'), 'no font at all');
  writeFileSync(path.join(folder, 'LICENSE.txt'), 'Free.');
  vi.stubEnv('FONTS_DIR', folder);
});
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

test('pictures take letters that no font of ours has from the operator’s folder, whatever else is in it', async () => {
  const set = await drawWithFonts('mni', (fonts) => fonts.outlines(lineOf(OWN + NOBODYS + OURS), 'serif-400'));
  expect(set?.missing).toEqual([NOBODYS]);
  expect(set?.width).toBeGreaterThan(600);
});

test('the check warns only of letters that neither has', async () => {
  const warnings = await letterWarnings(`${OWN}${NOBODYS}`, '{"lang":"mni"}');
  expect(warnings.join('\n')).toContain('ꯅ');
  expect(warnings.join('\n')).not.toContain('ꯃ');
});

test('a folder that is not there, or has no font, is told of at the start', () => {
  expect(fontsFault(null)).toBe(null);
  expect(fontsFault(folder)).toBe(null);
  expect(fontsFault(path.join(folder, 'nowhere'))).toContain('ENOENT');
  const empty = mkdtempSync(path.join(tmpdir(), 'dateline-fonts-'));
  writeFileSync(path.join(empty, 'LICENSE.txt'), 'Free.');
  expect(fontsFault(empty)).toContain('it has to hold fonts');
  rmSync(empty, { recursive: true });
});
