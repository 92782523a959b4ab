import { describe, expect, test } from 'vitest';
import { bibtex, type CitedWork, citation, readCitationStyle, ris } from '../../../lib/export/citation';
import { FIRST, SERIES, SITE, storyOf, subject } from './subjects';

const work: CitedWork = {
  key: 'a-story',
  kind: 'article',
  author: 'Smith & Sons',
  title: 'Costs 50% {more}\\ in_2024 #1 ~ $x^2\nTY  - HACK',
  publisher: 'Smith & Sons',
  date: '2025-03-09',
  url: 'https://example.org/a_b?c=1%2F2&d={e}',
  note: null,
};

describe('citations', () => {
  test('are of our map at the very view, and of the publisher’s article', async () => {
    const story = await storyOf(FIRST);
    const shown = subject(story, 's=dushanbe');
    for (const style of ['bibtex', 'ris', 'apa'] as const) {
      const { text } = citation(shown, style);
      expect(text).toContain(shown.url);
      expect(text).toContain(story.article.url);
      expect(text).toContain('bne IntelliNews');
      expect(text).toContain('Dushanbe – Putin arrives');
      expect(text).toContain(`revision ${story.revision}`);
    }
    expect(citation(subject(story), 'apa').text).toBe(
      `Dateline. (2026, November 24). ${story.title} [Interactive map, revision 1]. ${SITE}/stories/${FIRST}\n` +
        `bne IntelliNews. (2025, October 8). ${story.title}. ${story.article.url}\n`,
    );
  });

  test('are of one work where the text is our own', async () => {
    const { text } = citation(subject(await storyOf(SERIES)), 'ris');
    expect(text.match(/^TY {2}- /gm)).toHaveLength(1);
  });

  test('in BibTeX leave TeX nothing to stumble over', () => {
    expect(bibtex([work])).toBe(
      [
        '@misc{a-story,',
        '  author = {{Smith \\& Sons}},',
        '  title = {{Costs 50\\% \\{more\\}\\textbackslash{} in\\_2024 \\#1 \\textasciitilde{} \\$x\\textasciicircum{}2 TY - HACK}},',
        '  howpublished = {Smith \\& Sons},',
        '  year = {2025},',
        '  month = mar,',
        '  day = {9},',
        '  url = {https://example.org/a_b?c=1%2F2&d=%7Be%7D},',
        '}',
        '',
      ].join('\n'),
    );
  });

  test('in RIS are a tag a line, and no text starts one of its own', () => {
    const lines = ris([work, work]).split('\r\n');
    expect(lines.filter((line) => line.startsWith('TY'))).toEqual(['TY  - NEWS', 'TY  - NEWS']);
    expect(lines.filter((line) => line.startsWith('ER'))).toEqual(['ER  - ', 'ER  - ']);
    for (const line of lines.filter(Boolean)) expect(line).toMatch(/^[A-Z][A-Z0-9] {2}- /);
  });

  test('are BibTeX unless something else that exists is asked for', () => {
    expect(readCitationStyle(null)).toBe('bibtex');
    expect(readCitationStyle('ris')).toBe('ris');
    for (const text of ['', 'BibTeX', 'toString', '__proto__', 'mla']) expect(readCitationStyle(text)).toBeNull();
  });
});
