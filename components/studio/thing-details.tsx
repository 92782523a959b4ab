import { studioMessages } from '@words/studio';
import { useId, useState } from 'react';
import type { Decisions } from '@/lib/studio/decisions';
import { type DrawnShape, drawing } from '@/lib/studio/drawn-shape';
import { alikeOf, changingKind, joining } from '@/lib/studio/joining';
import { fieldAt, type Json, type Operation, type Thing, type ThingKind } from '@/lib/studio/operation';
import { isProtected } from '@/lib/studio/protecting';
import { Icon } from '../ui/icon';
import { ChoiceField, type FieldChoice } from './choice-field';
import { ContextFields } from './context-fields';
import { DrawShape } from './draw-shape';
import type { Engine } from './engine';
import form from './fields.module.css';
import { FlowFields } from './flow-fields';
import { IdListField, named } from './id-list-field';
import { LateInput } from './late-input';
import { MARK_KINDS } from './mark-menu';
import { PersonFields } from './person-fields';
import { PlaceByHand, type PlaceByHandProps } from './place-by-hand';
import { KIND_WORDS, paragraphList } from './studio-words';
import styles from './thing-details.module.css';
import { THING_FIELDS, type ThingField } from './thing-fields';
import { textOf } from './use-suggestions';

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
  const alike = alikeOf(thing, decisions);
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
        {THING_FIELDS[kind].map((field) => (
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
        {kind === 'group' && (
          <IdListField
            label={studioMessages.fieldMembers}
            more={studioMessages.fieldMembersMore}
            field="members"
            value={fields.members}
            choices={named(decisions, ({ kind: one }) => one === 'place' || one === 'organisation' || one === 'person')}
            disabled={!editable}
            onChange={(ids) => onDecide({ op: 'change', id, path: 'members', value: ids })}
          />
        )}
        {kind === 'person' && <PersonFields {...{ thing, editable, onDecide }} />}
      </div>
      {kind !== 'time' && isProtected(thing) !== true && (
        <ContextFields {...{ thing, decisions, editable, onDecide }} />
      )}
      <div className={form.fields}>
        <ChoiceField
          label={studioMessages.fieldKind}
          value={kind}
          choices={MARK_KINDS.map((one) => [one, KIND_WORDS[one]])}
          disabled={!editable || spans.length === 0}
          onChange={(chosen) => {
            onDecide(changingKind(thing, chosen as ThingKind, decisions));
            onClose();
          }}
        />
        {alike.length > 0 && (
          <ChoiceField
            label={studioMessages.sameAs}
            value=""
            choices={[['', ''], ...named(decisions, (one) => alike.includes(one))]}
            disabled={!editable}
            onChange={(into) => {
              const other = decisions.things.get(into);
              if (!other) return;
              onDecide(joining(thing, other, decisions));
              onClose();
            }}
          />
        )}
      </div>
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
  readonly field: ThingField;
  readonly value: string;
  readonly decisions: Decisions;
  readonly own: string;
  readonly disabled: boolean;
  readonly onChange: (text: string) => void;
}

/** Written when the field is left: a letter is no decision of its own. */
function FieldRow({
  field: { path, label, of, long, rule, often },
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
    return <ChoiceField {...{ label, value, choices, disabled, onChange }} field={path} />;
  }
  return (
    <div className={form.field}>
      <label htmlFor={id}>{label}</label>
      <LateInput
        id={id}
        value={value}
        disabled={disabled}
        long={long === true}
        field={path}
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
