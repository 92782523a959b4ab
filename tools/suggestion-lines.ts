import type { SuggestedPlace, Suggestions, TextSpan } from '../lib/suggest/suggestions';

/** Suggestions for people: a heading with a count for each kind, then one line for each thing with all its mentions. */
export function suggestionLines(
  text: string,
  { places, primary, secondary, persons, organisations, dates, quotes, amounts, note }: Suggestions,
): string[] {
  const words = ({ start, end }: TextSpan) => text.slice(start, end).replace(/\s+/g, ' ');
  return [
    ...(note ? [note, ''] : []),
    ...section('Places', groupPlaces(places, words)),
    ...section(
      'Where it happens',
      primary.map(({ name, id }) => `${name} (${id})`),
    ),
    ...section(
      'Also shown',
      secondary.map(({ name, id }) => `${name} (${id})`),
    ),
    ...section(
      'Persons',
      persons.map(({ name, role, mentions }) => `${name}${role ? `, ${role}` : ''}${times(mentions.length)}`),
    ),
    ...section(
      'Organisations',
      organisations.map(({ name, mentions }) => `${name}${times(mentions.length)}`),
    ),
    ...section(
      'Dates',
      dates.map((date) => `${words(date)}: ${date.edtf ?? 'not to be said'}`),
    ),
    ...section(
      'Quotations',
      quotes.map(
        ({ speaker, spans, form }) => `${speaker ?? 'nobody named'}, ${form}: ${spans.map(words).join(' … ')}`,
      ),
    ),
    ...section(
      'Amounts',
      amounts.map(
        (amount) =>
          `${words(amount)}: ${amount.qualifier} ${amount.value ?? '?'}${amount.valueTo === undefined ? '' : `–${amount.valueTo}`} ${amount.unit}`,
      ),
    ),
  ];
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length > 0 ? [`${title} (${lines.length})`, ...lines.map((line) => `  ${line}`), ''] : [];
}

/** One line a place, however often and under whatever names it is mentioned. */
function groupPlaces(places: readonly SuggestedPlace[], words: (span: TextSpan) => string): string[] {
  const groups = new Map<string, SuggestedPlace[]>();
  for (const place of places) {
    const id = place.candidates[0]?.id ?? '';
    groups.set(id, [...(groups.get(id) ?? []), place]);
  }
  return [...groups].map(([id, mentions]) => {
    const [best] = mentions[0]?.candidates ?? [];
    const kinds = [...new Set(mentions.map(({ kind }) => kind))].join(', ');
    const names = [...new Set(mentions.map(words))].join(', ');
    return `${best?.name ?? '?'} (${id}) as ${names}${times(mentions.length)}: ${kinds}; ${mentions.some(({ sure }) => sure) ? 'sure' : 'likely'}; ${best?.why ?? ''}`;
  });
}

function times(count: number): string {
  return count > 1 ? ` ×${count}` : '';
}
