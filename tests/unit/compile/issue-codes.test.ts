import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatIssue, ISSUE_CODES, quoted } from '../../../lib/compile/issue';

const HERE = import.meta.dirname;
const DOC = readFileSync(path.join(HERE, '../../../docs/story-format.md'), 'utf8');
const TESTS = readdirSync(HERE)
  .filter((file) => file.endsWith('.ts') && file !== path.basename(import.meta.filename))
  .map((file) => readFileSync(path.join(HERE, file), 'utf8'))
  .join('\n');

describe('every problem that a story can have', () => {
  it.each(Object.entries(ISSUE_CODES))('%s has its line in docs/story-format.md, in the same words', (code, line) => {
    expect(DOC).toContain(`| \`${code}\` | ${line} |`);
  });

  it.each(Object.keys(ISSUE_CODES))('%s has a test', (code) => {
    expect(TESTS).toContain(`'${code}'`);
  });

  it('is not in the document when the code does not exist', () => {
    const table = DOC.slice(DOC.indexOf('## Problems'));
    const documented = [...table.matchAll(/^\| `([a-z0-9-]+)` \| .+ \|$/gm)].map((match) => match[1]);
    expect(documented.sort()).toEqual(Object.keys(ISSUE_CODES).sort());
  });
});

describe('a printed problem', () => {
  it('is one line of file, path, what was found and what would be right', () => {
    const issue = { code: 'wrong-type', file: 'story.json', path: 'revision', found: '"2"', expected: 'int' } as const;
    expect(formatIssue(issue)).toBe('story.json revision: "2"; expected: int');
  });

  it('shows words of a file shortened and without anything that a terminal obeys', () => {
    expect(quoted('a\n\u001b[31m\u009b\u202e')).toBe('"a\\n\\u001b[31m\\u009b\\u202e"');
    expect(quoted('x'.repeat(1000)).length).toBeLessThan(200);
  });
});
