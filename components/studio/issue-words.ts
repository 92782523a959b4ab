import { studioMessages } from '@words/studio';
import { formatIssue, type Issue } from '@/lib/compile/issue';
import type { ThingKind } from '@/lib/studio/operation';
import { STORY_FIELDS } from './story-fields';
import { THING_FIELDS } from './thing-fields';

/** A problem as somebody reads it who has never seen the file, and the field that mends it. */
export interface IssueWords {
  readonly words: string;
  /** Its path in the file, of the thing or else of the story; null where no field is for it. */
  readonly field: string | null;
}

/** @param kind of the thing that it is about; null where it is about the story */
export function issueWords(issue: Issue, kind: ThingKind | null): IssueWords {
  const { path, file, code, found, expected, cure } = issue;
  // In other files the line is what somebody looks for.
  if (file !== 'story.json') return { words: formatIssue(issue), field: null };
  const own = path.replace(/^(?:entities|times)\[\d+\]\./, '');
  const [field, label] = fieldOf(own, kind) ?? [null, null];
  if (!label) return { words: formatIssue(issue).replace(/^story\.json line \d+, column \d+, /, ''), field };
  const words =
    code === 'missing-field'
      ? studioMessages.problemMissing({ field: label })
      : studioMessages.problemWrong({ field: label, found, right: cure ?? expected });
  return { words, field };
}

/** The field that a path leads to, or the first one inside of what is missing as a whole. */
function fieldOf(path: string, kind: ThingKind | null): readonly [path: string, label: string] | undefined {
  const fields = kind
    ? [...THING_FIELDS[kind].map((field) => [field.path, field.label] as const), ...OTHERS[kind]]
    : STORY_FIELDS;
  return (
    fields.find(([one]) => one === path) ??
    fields.find(([one]) => one.startsWith(`${path}.`)) ??
    fields.find(([one]) => path.startsWith(`${one}.`) || path.startsWith(`${one}[`))
  );
}

/** Fields with a form of their own. */
const OTHERS: Readonly<Record<ThingKind, readonly (readonly [path: string, label: string])[]>> = {
  place: [],
  group: [['members', studioMessages.fieldMembers]],
  person: [],
  organisation: [],
  event: [],
  flow: [['via', studioMessages.fieldVia]],
  figure: [],
  statement: [],
  time: [],
};
