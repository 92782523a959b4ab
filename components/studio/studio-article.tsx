import { type MouseEvent, memo, type SyntheticEvent, useEffect, useRef } from 'react';
import type { Decisions } from '@/lib/studio/decisions';
import { markedText } from '@/lib/studio/marked-text';
import type { ThingKind } from '@/lib/studio/operation';
import type { Review, StudioStep } from '@/lib/studio/review';
import type { Suggestion } from '@/lib/studio/suggestion';
import { languageOf } from '@/lib/words/locale';
import styles from './studio-article.module.css';
import { textOf } from './use-suggestions';

interface StudioArticleProps {
  readonly decisions: Decisions;
  readonly review: Review;
  readonly step: StudioStep;
  readonly current: Suggestion | null;
  readonly chosenThing: string | null;
  readonly onSuggestion: (id: string, paragraph: number) => void;
  readonly onThing: (id: string) => void;
}

const refuse = (event: SyntheticEvent) => event.preventDefault();
const refuseInput = (event: Event) => event.preventDefault();

interface Mark {
  readonly start: number;
  readonly end: number;
  readonly className: string;
  /** What was decided of the words; null where that is only suggested. */
  readonly thing: string | null;
  readonly suggestion: string | null;
  readonly isNow: boolean;
}

/**
 * The article as readers will have it, in the editor's three hands: ink for what is decided in any step, pencil for what is suggested in this one, the
 * accent for what is being decided now. Its words are never changed here.
 */
export function StudioArticle(props: StudioArticleProps) {
  const { decisions, onSuggestion, onThing } = props;
  const marks = marksOf(props);
  const root = useRef<HTMLDivElement>(null);
  // Natively: React's own event leaves out deletions and formatting.
  useEffect(() => {
    const element = root.current;
    element?.addEventListener('beforeinput', refuseInput);
    return () => element?.removeEventListener('beforeinput', refuseInput);
  }, []);
  const { lang, dir } = languageOf(textOf(decisions.story.lang) ?? 'und');
  const onClick = (event: MouseEvent) => {
    // A click ends a selection of words; it decides nothing.
    if (!window.getSelection()?.isCollapsed) return;
    const mark = (event.target as Element).closest<HTMLElement>('[data-suggestion], [data-thing]');
    const paragraph = Number(mark?.closest<HTMLElement>('[data-paragraph]')?.dataset.paragraph);
    if (mark?.dataset.thing) onThing(mark.dataset.thing);
    else if (mark?.dataset.suggestion) onSuggestion(mark.dataset.suggestion, paragraph);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the marks inside are buttons; keys reach them by themselves
    // biome-ignore lint/a11y/useKeyWithClickEvents: as above
    <div
      ref={root}
      className={styles.text}
      lang={lang}
      dir={dir}
      onClick={onClick}
      // Only so that a caret walks through the words and selects some by keys: nothing that is typed changes them.
      contentEditable
      suppressContentEditableWarning
      spellCheck={false}
      inputMode="none"
      data-reading=""
      onPaste={refuse}
      onCut={refuse}
      onDrop={refuse}
      onCompositionStart={(event) => event.currentTarget.blur()}
    >
      {decisions.paragraphs.map((text, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a paragraph is its number
        <Row key={index} n={index + 1} text={text} marks={marks.get(index + 1) ?? NO_MARKS} />
      ))}
    </div>
  );
}

const NO_MARKS: readonly Mark[] = [];

interface RowProps {
  readonly n: number;
  readonly text: string;
  readonly marks: readonly Mark[];
}

/** Rendered only when something in it changes: a decision is about a few of a long article's paragraphs. */
const Row = memo(
  ({ n, text, marks }: RowProps) => (
    <div className={styles.row} data-number={n}>
      <p data-paragraph={n}>
        {markedText(text, marks).map(({ start, text: words, marks: [mark, ...around] }) => {
          if (!mark) return words;
          const { className, thing, suggestion, isNow } = mark;
          const nested = around.length > 0 ? styles.nested : '';
          const now = isNow ? styles.now : '';
          return (
            <MarkButton
              key={start}
              className={`${className} ${nested} ${now}`}
              {...(thing === null ? {} : { 'data-thing': thing })}
              {...(suggestion === null
                ? {}
                : { 'data-suggestion': suggestion, 'data-state': thing === null ? 'suggested' : 'accepted' })}
              aria-current={isNow && thing === null ? 'true' : undefined}
              text={words}
            />
          );
        })}
      </p>
    </div>
  ),
  (a, b) => a.n === b.n && a.text === b.text && sameMarks(a.marks, b.marks),
);

function sameMarks(a: readonly Mark[], b: readonly Mark[]): boolean {
  const keys = ['start', 'end', 'className', 'thing', 'suggestion', 'isNow'] as const;
  return a.length === b.length && a.every((mark, at) => keys.every((key) => mark[key] === b[at]?.[key]));
}

interface MarkButtonProps {
  readonly className: string;
  readonly text: string;
  readonly 'data-thing'?: string;
  readonly 'data-suggestion'?: string;
  readonly 'data-state'?: string;
  readonly 'aria-current'?: 'true' | undefined;
}

/** In line with the text: a real button could not be broken over lines, nor its words be selected. */
function MarkButton({ text, ...attributes }: MarkButtonProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: see above
    <span
      role="button"
      tabIndex={0}
      {...attributes}
      onKeyDown={(event) => {
        if (event.key !== ' ') return;
        event.preventDefault();
        event.currentTarget.click();
      }}
    >
      {text}
    </span>
  );
}

function marksOf(props: StudioArticleProps): ReadonlyMap<number, readonly Mark[]> {
  const { decisions, review, step, current, chosenThing } = props;
  const byParagraph = new Map<number, Mark[]>();
  const add = (paragraph: number, mark: Mark) => {
    const there = byParagraph.get(paragraph);
    if (there) there.push(mark);
    else byParagraph.set(paragraph, [mark]);
  };
  for (const thing of decisions.things.values()) {
    const { id, kind, spans, amounts = [] } = thing;
    for (const span of [...spans, ...amounts.map((amount) => amount.span)]) {
      const { paragraph, start, end } = span;
      const suggestion = review.suggestionAt(thing, span)?.id ?? null;
      const className = `${styles.ink} ${inkOf(kind)}`;
      add(paragraph, { start, end, className, thing: id, suggestion, isNow: id === chosenThing });
    }
  }
  const className = styles.pencil ?? '';
  for (const one of review.ofStep(step)) {
    if (review.stateOf(one.id) !== 'suggested') continue;
    const isNow = one.id === current?.id;
    for (const { paragraph, start, end } of review.states.openMentions(one)) {
      add(paragraph, { start, end, className, thing: null, suggestion: one.id, isNow });
    }
  }
  return byParagraph;
}

function inkOf(kind: ThingKind): string {
  if (kind === 'figure') return styles.figure ?? '';
  if (kind === 'statement') return styles.statement ?? '';
  if (kind === 'time' || kind === 'person' || kind === 'organisation') return styles.dotted ?? '';
  return '';
}
