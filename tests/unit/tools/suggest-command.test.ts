import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../project/project-files';

const TSX = join(ROOT, 'node_modules/tsx/dist/cli.mjs');

function suggestWith(input: string, ...args: string[]) {
  const run = spawnSync(process.execPath, [TSX, 'tools/story.ts', 'suggest', ...args], {
    cwd: ROOT,
    encoding: 'utf8',
    input,
  });
  const lines = run.stdout.split('\n').filter((line) => line !== '');
  return { ...run, lines };
}

const LISTS = [
  'places',
  'primary',
  'secondary',
  'persons',
  'organisations',
  'dates',
  'quotes',
  'amounts',
  'events',
  'flows',
];

describe('npm run story -- suggest', () => {
  it('answers each article in a line of its own, in order and with its id, and every list is there', () => {
    const articles = [
      { id: 'b', text: 'They met in Dushanbe.', lang: 'en', date: '2025-10-08' },
      { id: 7, text: 'Rain fell.', lang: 'en' },
      { id: 'empty', text: '' },
    ];
    const { status, lines } = suggestWith(`${articles.map((article) => JSON.stringify(article)).join('\r\n')}\n`);
    const answers = lines.map((line) => JSON.parse(line));
    expect(status).toBe(0);
    expect(answers.map(({ id }) => id)).toEqual(['b', 7, 'empty']);
    for (const answer of answers) for (const list of LISTS) expect(Array.isArray(answer[list]), list).toBe(true);
    expect(answers[0].places[0]).toMatchObject({ start: 12, end: 20, kind: 'place', sure: true });
    expect(answers[0].places[0].candidates[0]).toMatchObject({
      id: 'geonames:1221874',
      name: 'Dushanbe',
      level: 'city',
      country: 'TJK',
    });
  });

  it('says what is wrong with a line, goes on, and exits 1 at the end', () => {
    const { status, lines } = suggestWith(
      'no json\n{"id":"x"}\n{"id":"y","text":"Rain.","lang":"en","date":"soon"}\n{"id":"z","text":"Rain.","lang":"en"}\n',
    );
    const answers = lines.map((line) => JSON.parse(line));
    expect(status).toBe(1);
    expect(answers.map(({ id }) => id)).toEqual([null, 'x', 'y', 'z']);
    expect(answers[0].error).toContain('no JSON');
    expect(answers[1].error).toContain('text');
    expect(answers[2].error).toContain('YYYY-MM-DD');
    expect(answers[3].error).toBeUndefined();
  });

  it('shows one text for people: a heading with a count, then a line for each thing', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'dateline-suggest-')), 'article.txt');
    writeFileSync(file, 'They met in Dushanbe. Dushanbe is large.');
    const { status, lines } = suggestWith('', '--text', file, '--lang', 'en');
    expect(status).toBe(0);
    expect(lines[0]).toBe('Places (1)');
    expect(lines[1]).toContain('Dushanbe (geonames:1221874) as Dushanbe ×2: place; sure;');
  });

  it.each([
    [['--text'], 2],
    [['--lang', 'en'], 2],
    [['--text', 'no-such-file.txt'], 1],
  ])('exits with %s: %i', (args, code) => {
    const { status, stdout, stderr } = suggestWith('', ...args);
    expect([status, stdout]).toEqual([code, '']);
    expect(stderr).not.toBe('');
  });
});
