import { studioMessages } from '@words/studio';
import { useId, useState } from 'react';
import type { ClaimNature } from '@/lib/story/claim';
import { EVENT_TYPES } from '@/lib/story/event-sign';
import { FLOW_MEASURES } from '@/lib/story/flow-measure';
import { FLOW_STATES } from '@/lib/story/flow-state';
import type { Decisions } from '@/lib/studio/decisions';
import { type DrawnShape, drawing } from '@/lib/studio/drawn-shape';
import { fieldAt, type Json, type Operation, type Thing, type ThingKind } from '@/lib/studio/operation';
import { isProtected } from '@/lib/studio/protecting';
import { Icon } from '../ui/icon';
import { ChoiceField, type FieldChoice } from './choice-field';
import { ContextFields } from './context-fields';
import { DrawShape } from './draw-shape';
import type { Engine } from './engine';
import form from './fields.module.css';
import { FlowFields } from './flow-fields';
import { LateInput } from './late-input';
import { PersonFields } from './person-fields';
import { PlaceByHand, type PlaceByHandProps } from './place-by-hand';
import { KIND_WORDS, paragraphList } from './studio-words';
import styles from './thing-details.module.css';
import { textOf } from './use-suggestions';

interface Field {
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
const NAME: Field = { path: 'name', label: studioMessages.fieldName };
const SUMMARY: Field = {
  path: 'summary',
  label: studioMessages.fieldSummary,
  rule: studioMessages.ruleSummary,
  long: true,
};
const NOTE: Field = {
  path: 'placementNote',
  label: studioMessages.fieldNote,
  rule: studioMessages.ruleNote,
  long: true,
};
const WHEN: Field = { path: 'when.edtf', label: studioMessages.fieldWhen, rule: studioMessages.ruleWhen };

/** What can be said of each kind, by the fields of docs/story-format.md. */
const FIELDS: Readonly<Record<ThingKind, readonly Field[]>> = {
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

interface ThingDetailsProps {
  readonly thing: Thing;
  readonly decisions: Decisions;
  readonly editable: boolean;
  readonly engine: Engine | null;
  readonly onMapTool: PlaceByHandProps['onMapTool'];
  readonly onDecide: (...operations: readonly Operation[]) => void;
  readonly onClose: () => void;
}

/** What was decided of one thing, each field of it, and the way out of the story. */
export function ThingDetails({ thing, decisions, editable, engine, onMapTool, onDecide, onClose }: ThingDetailsProps) {
  const [placing, setPlacing] = useState<'name' | DrawnShape['type'] | null>(null);
  const { id, kind, fields, spans } = thing;
  if (placing === 'area' || placing === 'line') {
    return (
      <DrawShape
        type={placing}
        story={decisions.story}
        onMapTool={onMapTool}
        onClose={() => setPlacing(null)}
        onShape={(shape) => {
          onDecide(drawing(thing, shape));
          setPlacing(null);
        }}
      />
    );
  }
  if (placing) {
    return (
      <PlaceByHand
        words={textOf(fields.name) ?? id}
        engine={engine}
        onMapTool={onMapTool}
        onClose={() => setPlacing(null)}
        onPlace={({ fields: { placement, placementNote, type, same } }) => {
          const set = { placement, placementNote, type, same } as const;
          const operations = Object.entries(set).map(
            ([path, value]): Operation => ({ op: 'change', id, path, value: value ?? null }),
          );
          onDecide({ op: 'batch', operations });
          setPlacing(null);
        }}
      />
    );
  }
  return (
    <div className={styles.details}>
      <div className={styles.head}>
        <h2>
          {KIND_WORDS[kind]}: {textOf(fields.name) ?? textOf(fields.label) ?? id}
        </h2>
        <button type="button" onClick={onClose} aria-label={studioMessages.close}>
          <Icon name="close" />
        </button>
      </div>
      <div className={form.fields}>
        {FIELDS[kind].map((field) => (
          <FieldRow
            key={field.path}
            field={field}
            value={textOf(fieldAt(fields, field.path)) ?? field.usual ?? ''}
            decisions={decisions}
            own={id}
            disabled={!editable}
            onChange={(text) => {
              const value: Json = text.trim() === '' ? null : text;
              onDecide(changeOf(thing, field.path, value));
            }}
          />
        ))}
        {kind === 'flow' && <FlowFields {...{ thing, decisions, editable, onDecide }} />}
        {kind === 'person' && <PersonFields {...{ thing, editable, onDecide }} />}
      </div>
      {kind !== 'time' && isProtected(thing) !== true && (
        <ContextFields {...{ thing, decisions, editable, onDecide }} />
      )}
      <p className={styles.spans}>{paragraphList(spans)}</p>
      <div className={styles.buttons}>
        {kind === 'place' && (
          <>
            <button type="button" disabled={!editable} onClick={() => setPlacing('name')}>
              {studioMessages.byHand}
            </button>
            <button type="button" disabled={!editable} onClick={() => setPlacing('area')}>
              {studioMessages.drawArea}
            </button>
            <button type="button" disabled={!editable} onClick={() => setPlacing('line')}>
              {studioMessages.drawLine}
            </button>
          </>
        )}
        <button
          type="button"
          disabled={!editable}
          onClick={() => {
            onDecide({ op: 'drop', id });
            onClose();
          }}
        >
          {studioMessages.remove}
        </button>
      </div>
    </div>
  );
}

/** An event that is set at a place is placed by it, and no longer without a place. */
function changeOf({ id }: Thing, path: string, value: Json): Operation {
  if (path === 'placement.at') {
    const placement: Json =
      value === null ? { kind: 'none', reason: 'The text does not say where.' } : { kind: 'at', at: value };
    return { op: 'change', id, path: 'placement', value: placement };
  }
  const required = value === null && (path === 'name' || path === 'label');
  return { op: 'change', id, path, value: required ? id : value };
}

interface FieldRowProps {
  readonly field: Field;
  readonly value: string;
  readonly decisions: Decisions;
  readonly own: string;
  readonly disabled: boolean;
  readonly onChange: (text: string) => void;
}

/** Written when the field is left: a letter is no decision of its own. */
function FieldRow({
  field: { label, of, long, rule, often },
  value,
  decisions,
  own,
  disabled,
  onChange,
}: FieldRowProps) {
  const id = useId();
  if (of) {
    const options =
      typeof of === 'function'
        ? [...decisions.things.values()]
            .filter((thing) => thing.id !== own && of(thing))
            .map((thing) => [thing.id, textOf(thing.fields.name) ?? thing.id] as const)
        : of.map((word) => [word, word] as const);
    const isKnown = options.some(([key]) => key === value);
    const choices: readonly FieldChoice[] = isKnown
      ? options
      : [[value, value || (typeof of === 'function' ? studioMessages.nobody : '')], ...options];
    return <ChoiceField {...{ label, value, choices, disabled, onChange }} />;
  }
  return (
    <div className={form.field}>
      <label htmlFor={id}>{label}</label>
      <LateInput
        id={id}
        value={value}
        disabled={disabled}
        long={long === true}
        {...(rule ? { describedBy: `${id}-rule` } : {})}
        {...(often ? { list: `${id}-often` } : {})}
        onChange={onChange}
      />
      {rule && (
        <small id={`${id}-rule`} className={form.rule}>
          {rule}
        </small>
      )}
      {often && (
        <datalist id={`${id}-often`}>
          {often.map((words) => (
            <option key={words} value={words} />
          ))}
        </datalist>
      )}
    </div>
  );
}
