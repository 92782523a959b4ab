import { studioMessages } from '@words/studio';
import { useId, useState } from 'react';
import { EVENT_TYPES } from '@/lib/story/event-sign';
import { FLOW_MEASURES } from '@/lib/story/flow-measure';
import { FLOW_STATES } from '@/lib/story/flow-state';
import type { Decisions } from '@/lib/studio/decisions';
import { fieldAt, type Json, type Operation, type Thing, type ThingKind } from '@/lib/studio/operation';
import { Icon } from '../ui/icon';
import { ChoiceField, type FieldChoice } from './choice-field';
import type { Engine } from './engine';
import form from './fields.module.css';
import { FlowFields } from './flow-fields';
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
}

const isPlace = ({ kind }: Thing) => kind === 'place';
const speaks = ({ kind }: Thing) => kind === 'person' || kind === 'organisation' || kind === 'group';

const NAME: Field = { path: 'name', label: studioMessages.fieldName };
const SUMMARY: Field = { path: 'summary', label: studioMessages.fieldSummary, long: true };
const NOTE: Field = { path: 'placementNote', label: studioMessages.fieldNote, long: true };
const WHEN: Field = { path: 'when.edtf', label: studioMessages.fieldWhen };

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
    { path: 'what', label: studioMessages.fieldWhat },
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
    { path: 'claim.form', label: studioMessages.fieldForm, of: ['direct', 'indirect', 'own-voice'] },
    { path: 'claim.handling', label: studioMessages.fieldHandling, long: true },
  ],
  time: [
    { path: 'label', label: studioMessages.fieldName },
    { path: 'edtf', label: studioMessages.fieldWhen },
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
  const [placing, setPlacing] = useState(false);
  const { id, kind, fields, spans } = thing;
  if (placing) {
    return (
      <PlaceByHand
        words={textOf(fields.name) ?? id}
        engine={engine}
        onMapTool={onMapTool}
        onClose={() => setPlacing(false)}
        onPlace={({ fields: { placement, placementNote, type, same } }) => {
          const set = { placement, placementNote, type, same } as const;
          const operations = Object.entries(set).map(
            ([path, value]): Operation => ({ op: 'change', id, path, value: value ?? null }),
          );
          onDecide({ op: 'batch', operations });
          setPlacing(false);
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
      </div>
      <p className={styles.spans}>{paragraphList(spans)}</p>
      <div className={styles.buttons}>
        {kind === 'place' && (
          <button type="button" disabled={!editable} onClick={() => setPlacing(true)}>
            {studioMessages.byHand}
          </button>
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
function FieldRow({ field: { label, of, long }, value, decisions, own, disabled, onChange }: FieldRowProps) {
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
      <LateInput id={id} value={value} disabled={disabled} long={long === true} onChange={onChange} />
    </div>
  );
}

/** A field that keeps what is typed to itself until it is left. */
export function LateInput({
  id,
  value,
  disabled,
  long,
  onChange,
}: {
  readonly id: string;
  readonly value: string;
  readonly disabled: boolean;
  readonly long: boolean;
  readonly onChange: (text: string) => void;
}) {
  const [typed, setTyped] = useState<string | null>(null);
  const shared = {
    id,
    disabled,
    value: typed ?? value,
    onBlur: () => {
      if (typed !== null && typed !== value) onChange(typed);
      setTyped(null);
    },
  };
  return long ? (
    <textarea {...shared} rows={2} onChange={(event) => setTyped(event.target.value)} />
  ) : (
    <input {...shared} onChange={(event) => setTyped(event.target.value)} />
  );
}
