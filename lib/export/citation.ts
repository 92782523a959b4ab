import type { CitationStyle } from '../view/export-href';
import { apa } from './apa';
import { bibtex } from './bibtex';
import { type CitedWork, citedWorks } from './cited-works';
import { ris } from './ris';
import type { Subject } from './subject';

interface Style {
  readonly type: string;
  readonly extension: string;
  readonly write: (works: readonly CitedWork[]) => string;
}

/** The values of `as`; the first is meant when it is missing. */
const STYLES = {
  bibtex: { type: 'application/x-bibtex; charset=utf-8', extension: 'bib', write: bibtex },
  ris: { type: 'application/x-research-info-systems; charset=utf-8', extension: 'ris', write: ris },
  apa: { type: 'text/plain; charset=utf-8', extension: 'txt', write: apa },
} as const satisfies Readonly<Record<CitationStyle, Style>>;

export function readCitationStyle(text: string | null): CitationStyle | null {
  if (text === null) return 'bibtex';
  return Object.keys(STYLES).find((name): name is CitationStyle => name === text) ?? null;
}

export function citation(subject: Subject, style: CitationStyle): { text: string; type: string; extension: string } {
  const { write, type, extension } = STYLES[style];
  return { text: write(citedWorks(subject)), type, extension };
}
