import { studioMessages } from '@words/studio';
import { useId } from 'react';
import type { Decisions } from '@/lib/studio/decisions';
import type { Operation, Thing } from '@/lib/studio/operation';
import { takingAmount } from '@/lib/studio/taking-amount';
import form from './fields.module.css';
import { textOf } from './use-suggestions';

interface FlowFieldsProps {
  readonly thing: Thing;
  readonly decisions: Decisions;
  readonly editable: boolean;
  readonly onDecide: (...operations: readonly Operation[]) => void;
}

type Option = readonly [id: string, words: string];

/** What only a flow has: the places by way of which it goes, both ways or one, and a number of the text. */
export function FlowFields({ thing, decisions, editable, onDecide }: FlowFieldsProps) {
  const { id, fields, amounts = [] } = thing;
  const all = [...decisions.things.values()];
  const named = (one: Thing): Option => [one.id, textOf(one.fields.name) ?? one.id];
  const places = all.filter(({ kind }) => kind === 'place').map(named);
  const figures = all.filter((one) => one.kind === 'figure' && (one.amounts ?? []).length > 0);
  const via = Array.isArray(fields.via) ? fields.via.flatMap((one) => textOf(one) ?? []) : [];
  const change = (path: string, value: Thing['fields'][string] | null) => onDecide({ op: 'change', id, path, value });
  const setVia = (index: number, place: string) => {
    const next = [...via.slice(0, index), ...(place === '' ? [] : [place]), ...via.slice(index + 1)];
    change('via', next.length > 0 ? next : null);
  };
  return (
    <>
      {[...via, ''].map((place, index) => (
        <Choice
          // biome-ignore lint/suspicious/noArrayIndexKey: the order is what the list is about
          key={index}
          label={index === 0 ? studioMessages.fieldVia : studioMessages.fieldViaMore}
          value={place}
          options={places}
          disabled={!editable}
          onChange={(chosen) => setVia(index, chosen)}
        />
      ))}
      <Choice
        label={studioMessages.fieldAmount}
        value=""
        empty={amounts.length > 0 ? studioMessages.amountGiven : studioMessages.amountNone}
        options={figures.map(named)}
        disabled={!editable || figures.length === 0}
        onChange={(chosen) => {
          const figure = decisions.things.get(chosen);
          if (figure) onDecide(takingAmount(thing, figure, decisions));
        }}
      />
      <label className={form.check}>
        <input
          type="checkbox"
          checked={fields.both === true}
          disabled={!editable}
          onChange={({ target }) => change('both', target.checked ? true : null)}
        />{' '}
        {studioMessages.fieldBoth}
      </label>
    </>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly empty?: string;
  readonly options: readonly Option[];
  readonly disabled: boolean;
  readonly onChange: (id: string) => void;
}

function Choice({ label, value, empty = '', options, disabled, onChange }: ChoiceProps) {
  const id = useId();
  return (
    <div className={form.field}>
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} disabled={disabled} onChange={(event) => onChange(event.target.value)}>
        <option value="">{empty}</option>
        {options.map(([key, words]) => (
          <option key={key} value={key}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}
