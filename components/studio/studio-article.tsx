import type { MouseEvent, SyntheticEvent } from 'react';
import type { Decisions } from '@/lib/studio/decisions';
import { markedText } from '@/lib/studio/marked-text';
import type { Thing, ThingKind } from '@/lib/studio/operation';
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

type Mark = { readonly start: number; readonly end: number } & (
  | { readonly by: 'suggestion'; readonly suggestion: Suggestion }
  | { readonly by: 'thing'; readonly thing: Thing }
);

/**
 * The article as readers will have it, in the editor's three hands: ink for what is decided in any step, pencil for what is suggested in this one, the
 * accent for what is being decided now. Its words are never changed here.
 */
export function StudioArticle(props: StudioArticleProps) {
  const { decisions, review, step, current, chosenThing, onSuggestion, onThing } = props;
  const marks = marksOf(decisions, review, step);
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
      onBeforeInput={refuse}
      onPaste={refuse}
      onCut={refuse}
      onDrop={refuse}
      onCompositionStart={(event) => event.currentTarget.blur()}
    >
      {decisions.paragraphs.map((text, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a paragraph is its number
        <div key={index} className={styles.row} data-number={index + 1}>
          <p data-paragraph={index + 1}>
            {markedText(text, marks.get(index + 1) ?? []).map((stretch) => {
              const [mark] = stretch.marks;
              if (!mark) return stretch.text;
              const around = stretch.marks.length > 1 ? styles.nested : '';
              if (mark.by === 'thing') {
                const { id, kind } = mark.thing;
                const span = { paragraph: index + 1, start: mark.start, end: mark.end };
                const suggestion = review.suggestionAt(mark.thing, span);
                const chosen = id === chosenThing ? styles.now : '';
                return (
                  <MarkButton
                    key={stretch.start}
                    className={`${styles.ink} ${inkOf(kind)} ${around} ${chosen}`}
                    data-thing={id}
                    {...(suggestion ? { 'data-suggestion': suggestion.id, 'data-state': 'accepted' } : {})}
                    text={stretch.text}
                  />
                );
              }
              const isNow = mark.suggestion.id === current?.id;
              return (
                <MarkButton
                  key={stretch.start}
                  className={`${styles.pencil} ${around} ${isNow ? styles.now : ''}`}
                  data-suggestion={mark.suggestion.id}
                  data-state="suggested"
                  aria-current={isNow ? 'true' : undefined}
                  text={stretch.text}
                />
              );
            })}
          </p>
        </div>
      ))}
    </div>
  );
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

function marksOf(decisions: Decisions, review: Review, step: StudioStep): ReadonlyMap<number, readonly Mark[]> {
  const byParagraph = new Map<number, Mark[]>();
  const add = (paragraph: number, mark: Mark) => {
    const there = byParagraph.get(paragraph);
    if (there) there.push(mark);
    else byParagraph.set(paragraph, [mark]);
  };
  for (const thing of decisions.things.values()) {
    for (const { paragraph, start, end } of [...thing.spans, ...(thing.amounts ?? []).map(({ span }) => span)]) {
      add(paragraph, { by: 'thing', thing, start, end });
    }
  }
  for (const suggestion of review.ofStep(step)) {
    if (review.stateOf(suggestion.id) !== 'suggested') continue;
    for (const { paragraph, start, end } of review.states.openMentions(suggestion)) {
      add(paragraph, { by: 'suggestion', suggestion, start, end });
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
