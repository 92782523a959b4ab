import type { EntityId } from '../story/ids';
import type { Entity, EntityKind, Link, PassageSpan, TimeMention } from '../story/story';
import { parseTime, type TimeRange } from '../story/time-range';
import { holds, overlap, type Stretch } from '../text/stretch';

export interface Spans {
  readonly links: readonly Link[];
  readonly marks: readonly PassageSpan[];
}

interface Candidate {
  readonly start: number;
  readonly end: number;
  readonly target: { readonly entity: EntityId; readonly kind: EntityKind } | { readonly time: TimeRange };
  readonly isCountry: boolean;
  /** Place in the story file; times come after all entities. */
  readonly order: number;
}

/**
 * Passages nest and cross, links cannot. The innermost passage is the link and the others are marks around it, except
 * that a country's name is never cut: what crosses it or covers only its words gives way, what lies inside it does not.
 */
export function paragraphSpans(
  paragraphs: number,
  entities: readonly Entity[],
  times: readonly TimeMention[],
): readonly Spans[] {
  const candidates: Candidate[][] = Array.from({ length: paragraphs }, () => []);
  const quotations: PassageSpan[][] = Array.from({ length: paragraphs }, () => []);
  entities.forEach((entity, order) => {
    const { id, kind } = entity;
    for (const { paragraph, start, end } of entity.passages) {
      // A statement is whole sentences: its link is the symbol in the margin.
      if (kind === 'statement') quotations[paragraph - 1]?.push({ start, end, entity: id });
      else {
        const isCountry = kind === 'place' && entity.type === 'country';
        candidates[paragraph - 1]?.push({ start, end, target: { entity: id, kind }, isCountry, order });
      }
    }
  });
  times.forEach(({ edtf, passage: { paragraph, start, end } }, index) => {
    const time = edtf === null ? null : parseTime(edtf);
    if (!time) return;
    const order = entities.length + index;
    candidates[paragraph - 1]?.push({ start, end, target: { time }, isCountry: false, order });
  });
  return candidates.map((own, index) => spansOf(own, quotations[index] ?? []));
}

function spansOf(candidates: readonly Candidate[], quotations: readonly PassageSpan[]): Spans {
  const countries = candidates.filter((candidate) => candidate.isCountry);
  const ranked = [...candidates].sort(byRank);
  const accepted: Candidate[] = [];
  for (const candidate of ranked) {
    const cutsCountry = !candidate.isCountry && countries.some((country) => cuts(candidate, country));
    if (!cutsCountry && !accepted.some((other) => overlap(other, candidate))) accepted.push(candidate);
  }
  accepted.sort((a, b) => a.start - b.start);
  const links = accepted.map(({ start, end, target }): Link => ({ start, end, ...target }));

  const won = new Set(accepted);
  const outer = candidates.flatMap(({ start, end, target }, index) => {
    const candidate = candidates[index];
    return candidate && !won.has(candidate) && 'entity' in target ? [{ start, end, entity: target.entity }] : [];
  });
  return { links, marks: tidy([...outer, ...quotations], accepted) };
}

/** Shorter first; a time gives way to an entity of the same length; then the order of the text and of the file. */
function byRank(a: Candidate, b: Candidate): number {
  const isTime = (candidate: Candidate) => ('time' in candidate.target ? 1 : 0);
  return a.end - a.start - (b.end - b.start) || isTime(a) - isTime(b) || a.start - b.start || a.order - b.order;
}

function cuts(span: Stretch, country: Stretch): boolean {
  const same = country.start === span.start && country.end === span.end;
  return overlap(span, country) && (!holds(country, span) || same);
}

/** Marks grow to the edges of links that they would cut; outer ones come first, so that they open first. */
function tidy(marks: readonly PassageSpan[], links: readonly Stretch[]): PassageSpan[] {
  const seen = new Set<string>();
  return marks
    .map((mark) => {
      const touched = links.filter((link) => overlap(link, mark));
      const start = Math.min(mark.start, ...touched.map((link) => link.start));
      const end = Math.max(mark.end, ...touched.map((link) => link.end));
      return { start, end, entity: mark.entity };
    })
    .filter(({ start, end, entity }) => {
      const key = `${start}-${end} ${entity}`;
      return !seen.has(key) && seen.add(key);
    })
    .sort((a, b) => a.start - b.start || b.end - a.end);
}
