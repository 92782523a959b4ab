import { studioMessages } from '@words/studio';
import { formatIssue, type Issue } from '@/lib/compile/issue';
import type { Decisions } from '@/lib/studio/decisions';
import { isFields } from '@/lib/studio/operation';
import { isProtected } from '@/lib/studio/protecting';
import { type StudioStep, studioStepOf } from '@/lib/studio/review';
import styles from './check-step.module.css';
import { zipName } from './download-story';
import { issueWords } from './issue-words';
import step from './step.module.css';
import { type StudioStory, textOf } from './use-suggestions';

interface CheckStepProps {
  readonly decisions: Decisions;
  readonly story: StudioStory | null;
  /** Suggestions that nobody decided. */
  readonly open: number;
  readonly onDownload: () => void;
  readonly onGo: (where: {
    readonly step: StudioStep;
    readonly thing: string | null;
    readonly field: string | null;
  }) => void;
}

/** What `npm run story -- check` would say of the folder, with the way to each field, and the folder itself. */
export function CheckStep({ decisions, story, open, onDownload, onGo }: CheckStepProps) {
  if (!story) return <p>{studioMessages.working}</p>;
  const { issues, folder } = story;
  const unasked = [...decisions.things.values()].filter((one) => one.kind === 'person' && isProtected(one) === null);
  return (
    <div className={`${step.step} ${styles.check}`}>
      <h2>{studioMessages.checkTitle}</h2>
      {issues.length === 0 ? (
        <p>{studioMessages.checkNone}</p>
      ) : (
        <>
          <p>{studioMessages.checkProblems({ count: issues.length })}</p>
          <ol>
            {issues.map((issue) => {
              const where = whereOf(issue, story, decisions);
              const { words, field } = issueWords(issue, where.kind);
              return (
                <li key={formatIssue(issue)}>
                  <span>
                    {where.name && <b>{where.name}: </b>}
                    {words}
                  </span>
                  <button type="button" onClick={() => onGo({ ...where, field })}>
                    {studioMessages.goThere}
                  </button>
                </li>
              );
            })}
          </ol>
        </>
      )}
      {unasked.length > 0 && (
        <>
          <p>{studioMessages.checkPersons({ count: unasked.length })}</p>
          <ul>
            {unasked.map((thing) => (
              <li key={thing.id}>
                <span>{textOf(thing.fields.name)}</span>
                <button type="button" onClick={() => onGo({ step: studioStepOf(thing), thing: thing.id, field: null })}>
                  {studioMessages.goThere}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      {open > 0 && <p>{studioMessages.checkOpen({ count: open })}</p>}
      <h2>{studioMessages.download}</h2>
      <p>{studioMessages.downloadHint}</p>
      <button type="button" className={styles.download} onClick={onDownload}>
        {zipName(folder.slug)}
      </button>
    </div>
  );
}

/** The step and thing that a problem is about. */
function whereOf({ path }: Issue, { folder }: StudioStory, decisions: Decisions) {
  const [, list, index] = /^(entities|times|layers|stops)\[(\d+)\]/.exec(path) ?? [];
  if (list === 'layers' || list === 'stops') return { step: 'layers', thing: null, name: null, kind: null } as const;
  const all = list ? folder.story[list] : undefined;
  const one = Array.isArray(all) ? all[Number(index)] : undefined;
  const thing = isFields(one) && typeof one.id === 'string' ? decisions.things.get(one.id) : undefined;
  if (!thing) return { step: 'text', thing: null, name: null, kind: null } as const;
  return { step: studioStepOf(thing), thing: thing.id, name: textOf(thing.fields.name), kind: thing.kind };
}
