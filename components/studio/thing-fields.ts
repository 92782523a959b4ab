import { studioMessages } from '@words/studio';
import type { ClaimNature } from '@/lib/story/claim';
import { EVENT_TYPES } from '@/lib/story/event-sign';
import { FLOW_MEASURES } from '@/lib/story/flow-measure';
import { FLOW_STATES } from '@/lib/story/flow-state';
import type { Thing, ThingKind } from '@/lib/studio/operation';

export interface ThingField {
  readonly path: string;
  readonly label: string;
  /** Words to choose from; of things, those that may stand here. */
  readonly of?: readonly string[] | ((thing: Thing) => boolean);
  readonly long?: boolean;
  /** What holds where nothing is said. */
  readonly usual?: string;
  /** What it must be like. */
  readonly rule?: string;
  /** Words that are often right. */
  readonly often?: readonly string[];
}

const isPlace = ({ kind }: Thing) => kind === 'place';
const speaks = ({ kind }: Thing) => kind === 'person' || kind === 'organisation' || kind === 'group';

const NATURES: readonly ClaimNature[] = [
  'fact',
  'figure',
  'opinion',
  'judgement',
  'forecast',
  'allegation',
  'second-hand',
];
const NAME: ThingField = { path: 'name', label: studioMessages.fieldName };
const SUMMARY: ThingField = {
  path: 'summary',
  label: studioMessages.fieldSummary,
  rule: studioMessages.ruleSummary,
  long: true,
};
const NOTE: ThingField = {
  path: 'placementNote',
  label: studioMessages.fieldNote,
  rule: studioMessages.ruleNote,
  long: true,
};
const WHEN: ThingField = { path: 'when.edtf', label: studioMessages.fieldWhen, rule: studioMessages.ruleWhen };

/** What can be said of each kind, by the fields of docs/story-format.md. */
export const THING_FIELDS: Readonly<Record<ThingKind, readonly ThingField[]>> = {
  place: [NAME, SUMMARY, NOTE],
  group: [NAME, SUMMARY],
  person: [NAME, { path: 'role', label: studioMessages.fieldRole }, SUMMARY],
  organisation: [NAME, { path: 'type', label: studioMessages.fieldType }, SUMMARY],
  event: [
    NAME,
    { path: 'type', label: studioMessages.fieldType, of: EVENT_TYPES },
    { path: 'placement.at', label: studioMessages.fieldAt, of: isPlace },
    WHEN,
    NOTE,
  ],
  flow: [
    NAME,
    { path: 'measure', label: studioMessages.fieldMeasure, of: FLOW_MEASURES },
    { path: 'what', label: studioMessages.fieldWhat, rule: studioMessages.ruleWhat },
    { path: 'from.entity', label: studioMessages.fieldFrom, of: isPlace },
    { path: 'to.entity', label: studioMessages.fieldTo, of: isPlace },
    { path: 'state', label: studioMessages.fieldState, of: FLOW_STATES, usual: 'happened' },
    { path: 'attribution', label: studioMessages.fieldAttribution },
    WHEN,
    NOTE,
  ],
  figure: [NAME, SUMMARY],
  statement: [
    NAME,
    { path: 'claim.speaker', label: studioMessages.fieldSpeaker, of: speaks },
    { path: 'claim.speakerName', label: studioMessages.fieldSpeakerName },
    { path: 'claim.channel', label: studioMessages.fieldChannel, rule: studioMessages.ruleChannel },
    { path: 'claim.form', label: studioMessages.fieldForm, of: ['direct', 'indirect', 'own-voice'] },
    {
      path: 'claim.shape',
      label: studioMessages.fieldShape,
      of: ['said', 'reported', 'figure', 'judgement', 'claimed', 'own-voice'],
    },
    { path: 'claim.nature', label: studioMessages.fieldNature, of: NATURES },
    {
      path: 'claim.handling',
      label: studioMessages.fieldHandling,
      rule: studioMessages.ruleHandling,
      often: [studioMessages.oftenAttribute, studioMessages.oftenAccording, studioMessages.oftenClaimed],
    },
    { path: 'claim.caution', label: studioMessages.fieldCaution },
  ],
  time: [
    { path: 'label', label: studioMessages.fieldName },
    { path: 'edtf', label: studioMessages.fieldWhen, rule: studioMessages.ruleWhen },
  ],
};
