import { studioMessages } from '@words/studio';
import type { Decisions } from '@/lib/studio/decisions';
import type { Operation, Thing } from '@/lib/studio/operation';
import { takingAmount } from '@/lib/studio/taking-amount';
import { ChoiceField, type FieldChoice } from './choice-field';
import form from './fields.module.css';
import { textOf } from './use-suggestions';

interface FlowFieldsProps {
  readonly thing: Thing;
  readonly decisions: Decisions;
  readonly editable: boolean;
  readonly onDecide: (...operations: readonly Operation[]) => void;
}

/** What only a flow has: the places by way of which it goes, both ways or one, and a number of the text. */
export function FlowFields({ thing, decisions, editable, onDecide }: FlowFieldsProps) {
  const { id, fields, amounts = [] } = thing;
  const all = [...decisions.things.values()];
  const named = (one: Thing): FieldChoice => [one.id, textOf(one.fields.name) ?? one.id];
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
        <ChoiceField
          // biome-ignore lint/suspicious/noArrayIndexKey: the order is what the list is about
          key={index}
          label={index === 0 ? studioMessages.fieldVia : studioMessages.fieldViaMore}
          value={place}
          choices={[['', ''], ...places]}
          disabled={!editable}
          onChange={(chosen) => setVia(index, chosen)}
        />
      ))}
      <ChoiceField
        label={studioMessages.fieldAmount}
        value=""
        choices={[
          ['', amounts.length > 0 ? studioMessages.amountGiven : studioMessages.amountNone],
          ...figures.map(named),
        ]}
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
