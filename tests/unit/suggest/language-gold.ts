import { loadLanguage } from '@/lib/suggest/languages/load-language';
import { suggest } from '@/lib/suggest/suggest';
import type { TextSpan } from '@/lib/suggest/suggestions';
import { read } from '../project/project-files';
import { type GoldSpan, withoutMarks } from './gold';
import { gazetteer } from './suggested';

export const KINDS = ['places', 'persons', 'bodies', 'dates', 'quotations', 'reports', 'amounts'] as const;
export type Kind = (typeof KINDS)[number];

interface GoldText {
  readonly id: string;
  /** Which texts were written together; all but the first were written when there were rules already. */
  readonly round: number;
  readonly date: string;
  readonly text: string;
  /** What must not be offered: a kind, and words of the text. */
  readonly never: readonly (readonly [kind: string, words: string])[];
}

interface Said extends TextSpan {
  readonly value: string;
}

/** What was found of one kind in one language. */
export interface Score {
  gold: number;
  said: number;
  found: number;
  /** Of those that were found: with the right place, name, date, speaker or value. */
  right: number;
  readonly wrong: string[];
}

export interface LanguageScores {
  readonly texts: readonly GoldText[];
  readonly scores: Readonly<Record<Kind, Score>>;
  /** Places that are called sure, and how many of them are annotated and right. */
  readonly sure: { said: number; right: number; readonly wrong: string[] };
  readonly broken: readonly string[];
}

const KIND_OF: Readonly<Record<string, Kind>> = {
  place: 'places',
  metonym: 'places',
  demonym: 'places',
  person: 'persons',
  body: 'bodies',
  date: 'dates',
  quote: 'quotations',
  report: 'reports',
  amount: 'amounts',
};

/** The annotated texts of a language in tests/fixtures/suggest-languages, with what is found in them. */
export async function scoresOf(lang: string, round?: number): Promise<LanguageScores> {
  const reader = await loadLanguage(lang);
  const all: readonly GoldText[] = JSON.parse(read(`tests/fixtures/suggest-languages/${lang}.json`));
  const texts = all.filter((one) => round === undefined || one.round === round);
  const empty = (): Score => ({ gold: 0, said: 0, found: 0, right: 0, wrong: [] });
  const scores: Record<Kind, Score> = {
    places: empty(),
    persons: empty(),
    bodies: empty(),
    dates: empty(),
    quotations: empty(),
    reports: empty(),
    amounts: empty(),
  };
  const sure: { said: number; right: number; wrong: string[] } = { said: 0, right: 0, wrong: [] };
  const broken: string[] = [];
  for (const { id, date, text: marked, never } of texts) {
    const { text, spans } = withoutMarks(marked);
    const answer = suggest(text, { lang, date, gazetteer, reader });
    if (!answer.ok) throw new Error(answer.error.message);
    const { places, persons, organisations, dates, quotes, amounts } = answer.value;
    const said: Readonly<Record<Kind, readonly Said[]>> = {
      places: places
        .filter(({ kind }) => kind !== 'in-organisation')
        .map((one) => ({ ...one, value: `${one.kind} ${placeValue(one.candidates[0])}` })),
      persons: persons.flatMap(({ name, mentions }) => mentions.map((span) => ({ ...span, value: name }))),
      bodies: organisations.flatMap(({ name, mentions }) => mentions.map((span) => ({ ...span, value: name }))),
      dates: dates.map((one) => ({ ...one, value: String(one.edtf) })),
      quotations: voices(quotes, 'direct'),
      reports: voices(quotes, 'indirect'),
      amounts: amounts.map((one) => ({ ...one, value: `${one.value} ${one.unit} ${one.qualifier}` })),
    };
    for (const kind of KINDS) {
      const gold = spans.filter((span) => KIND_OF[span.kind] === kind);
      add(scores[kind], gold, said[kind], `${lang} ${id}`, text);
    }
    for (const place of places.filter((one) => one.sure && one.kind !== 'in-organisation')) {
      sure.said++;
      const gold = spans.find((span) => KIND_OF[span.kind] === 'places' && overlaps(span, place));
      if (gold?.value === placeValue(place.candidates[0])) sure.right++;
      else sure.wrong.push(`${id}: ${text.slice(place.start, place.end)}`);
    }
    for (const [kind, words] of never) {
      const at = text.indexOf(words);
      const span = { start: at, end: at + words.length };
      const list: Readonly<Record<string, readonly TextSpan[]>> = {
        place: said.places,
        sure: places.filter((one) => one.sure),
        person: said.persons,
        body: said.bodies,
        date: said.dates,
        quote: said.quotations,
        amount: said.amounts,
      };
      if (at < 0 || (list[kind] ?? []).some((one) => overlaps(one, span))) broken.push(`${id}: ${kind} ${words}`);
    }
  }
  return { texts, scores, sure, broken };
}

function placeValue(place: { readonly id: string; readonly name: string } | undefined): string {
  return place?.id.startsWith('iso:') ? place.id.slice(4) : (place?.name ?? 'none');
}

function voices(
  quotes: readonly { readonly form: string; readonly spans: readonly TextSpan[]; readonly speaker: string | null }[],
  form: string,
): Said[] {
  return quotes
    .filter((quote) => quote.form === form)
    .flatMap(({ spans, speaker }) => spans.map((span) => ({ ...span, value: speaker ?? 'nobody' })));
}

const overlaps = (a: TextSpan, b: TextSpan): boolean => Math.min(a.end, b.end) > Math.max(a.start, b.start);

function add(score: Score, gold: readonly GoldSpan[], said: readonly Said[], where: string, text: string): void {
  score.gold += gold.length;
  score.said += said.length;
  const used = new Set<Said>();
  for (const span of gold) {
    const one = said.find((each) => !used.has(each) && overlaps(each, span));
    const words = text.slice(span.start, span.end);
    if (!one) {
      score.wrong.push(`${where}: missed ${words}`);
      continue;
    }
    used.add(one);
    score.found++;
    if (isRight(span, one.value)) score.right++;
    else score.wrong.push(`${where}: ${words} is ${one.value}, not ${span.kind} ${span.value}`);
  }
  for (const one of said) {
    if (!used.has(one)) score.wrong.push(`${where}: too much ${text.slice(one.start, one.end)} (${one.value})`);
  }
}

function isRight({ kind, value }: GoldSpan, said: string): boolean {
  if (KIND_OF[kind] === 'places') return said === `${kind} ${value}`;
  if (kind !== 'amount') return said.toLowerCase() === value.toLowerCase();
  const [number, unit = '', ...rest] = value.split(' ');
  const qualifier = ['more than', 'about', 'nearly', 'at least', 'up to'].find((one) => value.endsWith(one)) ?? 'exact';
  const isCode = /^(?:%|[A-Z]{3})$/.test(unit) || (unit === 'people' && rest.length >= 0);
  return said.startsWith(`${number} `) && said.endsWith(qualifier) && (!isCode || said.includes(` ${unit} `));
}
