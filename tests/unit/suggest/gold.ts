import { read } from '../project/project-files';

/** Words of an article with what should be found there. */
export interface GoldSpan {
  readonly kind: string;
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

export interface GoldArticle {
  readonly id: string;
  readonly date: string;
  readonly primary: readonly string[];
  readonly text: string;
  readonly spans: readonly GoldSpan[];
}

/** The annotated articles of tests/fixtures/suggestions, each with its plain text. */
export function goldArticles(): GoldArticle[] {
  return read('tests/fixtures/suggestions/gold.txt')
    .split(/^== /m)
    .slice(1)
    .map((part) => {
      const [head = '', ...lines] = part.trimEnd().split('\n');
      const [id = '', date = '', ...primary] = head.split(' ');
      return { id, date, primary, ...withoutMarks(lines.join('\n')) };
    });
}

/** Takes "{kind value|words}" apart; annotations nest. */
export function withoutMarks(marked: string): { text: string; spans: GoldSpan[] } {
  const open: { kind: string; value: string; start: number }[] = [];
  const spans: GoldSpan[] = [];
  let text = '';
  for (let at = 0; at < marked.length; at++) {
    const letter = marked.charAt(at);
    if (letter === '{') {
      const bar = marked.indexOf('|', at);
      const [kind = '', ...value] = marked.slice(at + 1, bar).split(' ');
      open.push({ kind, value: value.join(' '), start: text.length });
      at = bar;
    } else if (letter === '}') {
      const span = open.pop();
      if (!span) throw new Error(`An annotation ends that none begins: ${text.slice(-40)}`);
      spans.push({ ...span, end: text.length });
    } else text += letter;
  }
  if (open.length > 0) throw new Error(`An annotation does not end: ${open[0]?.value}`);
  return { text, spans };
}
