import { studioMessages } from '@words/studio';
import type { Passage } from '@/lib/story/story';
import type { Suggestion, SuggestionCandidate } from '@/lib/studio/suggestion';
import { isolated } from '@/lib/words/direction';
import { Icon } from '../ui/icon';
import styles from './decision.module.css';
import { KIND_WORDS, paragraphList } from './studio-words';
import { textOf } from './use-suggestions';

export type Scope = 'all' | 'here';

export interface DecisionProps {
  readonly suggestion: Suggestion;
  /** Position in its step, from 1. */
  readonly at: number;
  readonly count: number;
  /** The mention that the text shows. */
  readonly mention: Passage;
  readonly open: readonly Passage[];
  readonly paragraphText: string;
  readonly candidate: number;
  readonly onCandidate: (index: number) => void;
  readonly scope: Scope;
  readonly onScope: (scope: Scope) => void;
  readonly onAccept: () => void;
  readonly onRefuse: () => void;
  readonly onStep: (by: 1 | -1) => void;
  readonly onUndo: () => void;
  readonly canUndo: boolean;
  readonly onByHand: () => void;
  readonly onActor: () => void;
  readonly onNoPlace: () => void;
}

/** One decision: the words in context, what they may be with a reason each, and the ways out. Its place never changes. */
export function Decision(props: DecisionProps) {
  const { suggestion, at, count, mention, open, paragraphText, candidate, scope } = props;
  const isPlace = suggestion.kind === 'place';
  return (
    <>
      <div className={styles.head}>
        <p>{studioMessages.position({ kind: KIND_WORDS[suggestion.kind], at, count })}</p>
        <div className={styles.moves}>
          <button type="button" onClick={props.onUndo} disabled={!props.canUndo} className={styles.plain}>
            {studioMessages.undo} <Key name="z" />
          </button>
          <button
            type="button"
            onClick={() => props.onStep(-1)}
            aria-label={studioMessages.previous}
            className={styles.plain}
          >
            <Icon name="left" /> <Key name="k" />
          </button>
          <button
            type="button"
            onClick={() => props.onStep(1)}
            aria-label={studioMessages.next}
            className={styles.plain}
          >
            <Key name="j" /> <Icon name="right" />
          </button>
        </div>
      </div>
      <div className={styles.body}>
        <div className={styles.what}>
          <Context mention={mention} text={paragraphText} />
          <fieldset className={styles.candidates}>
            <legend className="visually-hidden">{studioMessages.candidates}</legend>
            {suggestion.candidates.map((one, index) => (
              <CandidateRow
                key={one.thing.id}
                candidate={one}
                index={index}
                chosen={index === candidate}
                onChoose={() => props.onCandidate(index)}
              />
            ))}
          </fieldset>
        </div>
        <div className={styles.ways}>
          {open.length > 1 && (
            <fieldset className={styles.scope}>
              <legend>
                {studioMessages.thisDecides} <Key name="a" />
              </legend>
              <label>
                <input type="radio" name="scope" checked={scope === 'all'} onChange={() => props.onScope('all')} />
                <span>
                  {studioMessages.allMentions({ count: open.length })}
                  <small>{paragraphList(open)}</small>
                </span>
              </label>
              <label>
                <input type="radio" name="scope" checked={scope === 'here'} onChange={() => props.onScope('here')} />
                <span>{studioMessages.onlyHere({ paragraph: mention.paragraph })}</span>
              </label>
            </fieldset>
          )}
          <div className={styles.buttons}>
            <button type="button" className={styles.accept} onClick={props.onAccept}>
              {studioMessages.accept} <Key name="Enter" />
            </button>
            <button type="button" className={styles.refuse} onClick={props.onRefuse}>
              {studioMessages.refuse} <Key name="x" />
            </button>
          </div>
          {(isPlace || suggestion.kind === 'organisation' || suggestion.kind === 'person') && (
            <ul className={styles.others}>
              <li>
                <button type="button" onClick={props.onByHand}>
                  {studioMessages.byHand} <Key name="h" />
                </button>
              </li>
              {isPlace && (
                <li>
                  <button type="button" onClick={props.onActor}>
                    {studioMessages.asActor} <Key name="o" />
                  </button>
                </li>
              )}
              {isPlace && (
                <li>
                  <button type="button" onClick={props.onNoPlace}>
                    {studioMessages.noPlace} <Key name="n" />
                  </button>
                </li>
              )}
            </ul>
          )}
        </div>
      </div>
    </>
  );
}

/** Keys have the same names in every language. */
function Key({ name }: { name: string }) {
  return <kbd>{name}</kbd>;
}

/** Letters of the paragraph that stand around the words. */
const AROUND = 70;

function Context({ mention, text }: { mention: Passage; text: string }) {
  const before = text.slice(0, mention.start);
  const after = text.slice(mention.end);
  const cutBefore = before.length > AROUND ? `… ${before.slice(-AROUND).replace(/^\S*\s/, '')}` : before;
  const cutAfter = after.length > AROUND ? `${after.slice(0, AROUND).replace(/\s\S*$/, '')} …` : after;
  return (
    <p className={styles.context}>
      <span className={styles.paragraph}>¶{mention.paragraph}</span> {cutBefore}
      <mark>{text.slice(mention.start, mention.end)}</mark>
      {cutAfter}
    </p>
  );
}

function CandidateRow({
  candidate: { thing, within, why },
  index,
  chosen,
  onChoose,
}: {
  readonly candidate: SuggestionCandidate;
  readonly index: number;
  readonly chosen: boolean;
  readonly onChoose: () => void;
}) {
  return (
    <label className={styles.candidate} data-chosen={chosen ? '' : undefined}>
      <input type="radio" name="candidate" className="visually-hidden" checked={chosen} onChange={onChoose} />
      <kbd aria-hidden="true">{index + 1}</kbd>
      <span className={styles.name}>
        <span>
          <b>{isolated(textOf(thing.fields.name) ?? textOf(thing.fields.label) ?? thing.id)}</b>
          {`, ${levelWords(thing.fields.type) ?? KIND_WORDS[thing.kind].toLowerCase()}`}
        </span>
        {within && <small>{within}</small>}
      </span>
      <span className={styles.why}>{why}</span>
    </label>
  );
}

function levelWords(type: unknown): string | null {
  return typeof type === 'string' ? type : null;
}
