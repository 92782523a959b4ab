import { describe, expect, it } from 'vitest';
import type { TextSpan } from '@/lib/suggest/suggestions';
import { type GoldSpan, goldArticles } from './gold';
import { suggested } from './suggested';

/** No measure may fall below what was reached; raise a floor when it is passed for good. F for spans, shares of those that were found. */
const FLOORS: Readonly<Record<string, number>> = {
  'places F': 0.98,
  'places right': 0.98,
  'persons F': 0.98,
  'bodies F': 0.98,
  'dates F': 0.96,
  'dates right': 0.98,
  'quotations F': 0.98,
  'quotations right': 0.98,
  'amounts F': 0.96,
  'amounts right': 0.98,
  'amounts qualifier': 0.98,
  'primary F': 0.68,
};

interface Said extends TextSpan {
  readonly value: string;
  readonly extra?: string;
}

class Measure {
  found = 0;
  said = 0;
  gold = 0;
  right = 0;
  readonly wrong: string[] = [];

  add(
    gold: readonly GoldSpan[],
    said: readonly Said[],
    isRight: (gold: string, said: Said) => boolean,
    text: string,
  ): void {
    this.gold += gold.length;
    this.said += said.length;
    for (const span of gold) {
      const one = said.find(({ start, end }) => Math.min(end, span.end) > Math.max(start, span.start));
      if (!one) this.wrong.push(`missed: ${text.slice(span.start, span.end)}`);
      else {
        this.found++;
        if (isRight(span.value, one)) this.right++;
        else this.wrong.push(`${text.slice(span.start, span.end)}: ${one.value}, not ${span.value}`);
      }
    }
    for (const { start, end, value } of said) {
      if (!gold.some((span) => Math.min(end, span.end) > Math.max(start, span.start)))
        this.wrong.push(`too much: ${text.slice(start, end)} (${value})`);
    }
  }

  get f(): number {
    return this.gold + this.said === 0 ? 1 : (2 * this.found) / (this.gold + this.said);
  }

  get share(): number {
    return this.found === 0 ? 0 : this.right / this.found;
  }
}

describe('the articles that were annotated for this test', () => {
  const articles = goldArticles();
  const measures = new Map<string, Measure>();
  const measure = (name: string) => {
    const one = measures.get(name) ?? new Measure();
    measures.set(name, one);
    return one;
  };
  const same = (gold: string, { value }: Said) => gold === value;
  let qualifiers = 0;

  for (const { text, date, spans, primary } of articles) {
    const { places, persons, organisations, dates, quotes, amounts, ...rest } = suggested(text, date);
    const of = (...kinds: string[]) => spans.filter(({ kind }) => kinds.includes(kind));
    const inside = of('inside');
    const placed = places.filter(
      ({ kind, start, end }) =>
        kind !== 'in-organisation' && !inside.some((span) => Math.min(end, span.end) > Math.max(start, span.start)),
    );
    measure('places').add(
      of('place', 'metonym', 'demonym'),
      placed.map((place) => ({ ...place, value: place.candidates[0]?.id ?? '' })),
      same,
      text,
    );
    measure('persons').add(
      of('person'),
      persons.flatMap(({ name, mentions }) => mentions.map((span) => ({ ...span, value: name }))),
      same,
      text,
    );
    measure('bodies').add(
      of('body'),
      organisations.flatMap(({ name, mentions }) => mentions.map((span) => ({ ...span, value: name }))),
      same,
      text,
    );
    measure('dates').add(
      of('date'),
      dates.map((one) => ({ ...one, value: one.edtf ?? 'none' })),
      same,
      text,
    );
    measure('quotations').add(
      of('quote'),
      quotes
        .filter(({ form }) => form === 'direct')
        .flatMap((quote) => quote.spans.map((span) => ({ ...span, value: quote.speaker ?? '' }))),
      same,
      text,
    );
    const counted = amounts.map((one) => ({ ...one, value: String(one.value), extra: one.qualifier }));
    const isCounted = (gold: string, { value, extra = '' }: Said) => {
      const [number, ...qualifier] = gold.split(' ');
      if (qualifier.join(' ') === extra) qualifiers++;
      return number === value;
    };
    measure('amounts').add(of('amount'), counted, isCounted, text);
    const ids = rest.primary.map(({ id }) => id);
    const main = measure('primary');
    main.gold += primary.length;
    main.said += ids.length;
    main.found += primary.filter((id) => ids.includes(id)).length;
    main.wrong.push(...primary.filter((id) => !ids.includes(id)).map((id) => `missed: ${id}`));
  }

  it('are twelve, and every annotation has words', () => {
    expect(articles).toHaveLength(12);
    for (const { spans, text } of articles) {
      expect(spans.length).toBeGreaterThan(8);
      for (const { start, end } of spans) expect(text.slice(start, end).trim()).not.toBe('');
    }
  });

  it.each(Object.entries(FLOORS))('have %s of at least %d', (name, floor) => {
    const [kind = '', part] = name.split(' ');
    const one = measure(kind);
    const value = part === 'F' ? one.f : part === 'qualifier' ? qualifiers / one.found : one.share;
    expect(value, `${name} is ${value.toFixed(3)}\n${one.wrong.join('\n')}`).toBeGreaterThanOrEqual(floor);
  });
});
