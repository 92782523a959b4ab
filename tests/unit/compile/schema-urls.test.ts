import { describe, expect, it } from 'vitest';
import { compileChanged, type Loose } from './fixture';

const PLACES: readonly [string, (story: Loose) => Loose][] = [
  ['the article', (story) => story.article],
  ['the rights', (story) => story.rights],
  ['a source', (story) => story.sources[0]],
];

describe.each(PLACES)('an address of %s', (_, holder) => {
  it.each(['https://paper.example/a?b=c#d', 'http://paper.example'])('may be %s', (url) => {
    expect(compileChanged((story) => Object.assign(holder(story), { url })).ok).toBe(true);
  });

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\tscript:alert(1)',
    ' javascript:alert(1)',
    '\u0001javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:msgbox(1)',
    'file:///etc/passwd',
    'blob:https://example.org/1',
    '//evil.example',
    '/etc',
    'https:',
  ])('may not be %j', (url) => {
    expect(compileChanged((story) => Object.assign(holder(story), { url })).ok).toBe(false);
  });
});
