import type { Stretch } from './stretch';

/** What a full stop does not end, beside initials: what is shortened before a name or a number. */
const SHORTENED: ReadonlySet<string> = new Set(
  'Mr Mrs Ms Dr Prof Gen Col Lt Maj Capt Sgt Adm Gov Sen Rep Rev Hon St No Nos Art vs Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Hr Fr Nr Bd bzw им ул डॉ श्री'.split(
    ' ',
  ),
);
const INITIAL = /^\p{Lu}$/u;
const DOTTED = /^\p{L}\.\p{L}$/u;
/** As much of a sentence's end as is looked at. */
const LONGEST = 16;
/** "U.S. Army", but not "in the U.S. He said". */
const BEGINS = /^(?:The|A|An|In|On|At|But|And|It|He|She|They|We|I|This|That|There|When|After|Before|As|If)\b/;
/** A quotation mark or bracket that opens belongs to what it opens. */
const OPENS = /[\p{Ps}\p{Pi}]/u;

const segmenters = new Map<string, Intl.Segmenter>();

/**
 * The sentences of a paragraph, with the space after each. Where a script sets no sign at the end of a sentence, as Thai does, that is all of it.
 * @param lang BCP 47
 */
export function sentencesOf(text: string, lang: string): Stretch[] {
  const segmenter = segmenters.get(lang) ?? new Intl.Segmenter(lang, { granularity: 'sentence' });
  segmenters.set(lang, segmenter);
  const sentences: { start: number; end: number }[] = [];
  let start = 0;
  for (const { segment, index } of segmenter.segment(text)) {
    const rest = text.slice(index + segment.length);
    const opened = rest === '' ? 0 : openedLength(segment);
    const end = index + segment.length - opened;
    if (end <= start || goesOn(text.slice(Math.max(start, end - LONGEST), end), rest)) continue;
    sentences.push({ start, end });
    start = end;
  }
  if (start < text.length) sentences.push({ start, end: text.length });
  return sentences;
}

/** How long the signs are that open something at the end of a text, with the space around them. */
function openedLength(text: string): number {
  let at = text.trimEnd().length;
  while (at > 0 && OPENS.test(text.charAt(at - 1))) at--;
  return at < text.trimEnd().length ? text.length - at : 0;
}

/** @param ending with which the sentence ends, if it does */
function goesOn(ending: string, rest: string): boolean {
  const said = ending.trimEnd();
  if (rest === '' || !said.endsWith('.')) return false;
  const last =
    said
      .slice(0, -1)
      .split(/[\s(“"'«]/)
      .at(-1) ?? '';
  if (SHORTENED.has(last) || INITIAL.test(last)) return true;
  return DOTTED.test(last.slice(-3)) && !BEGINS.test(rest);
}
