import { studioMessages } from '@words/studio';
import type { Decisions } from '@/lib/studio/decisions';
import type { Operation, Thing } from '@/lib/studio/operation';
import { takingAmount } from '@/lib/studio/taking-amount';
import { ChoiceField } from './choice-field';
import form from './fields.module.css';
import { IdListField, named } from './id-list-field';

interface FlowFieldsProps {
  readonly thing: Thing;
  readonly decisions: Decisions;
  readonly editable: boolean;
  readonly onDecide: (...operations: readonly Operation[]) => void;
}

/** What only a flow has: the places by way of which it goes, both ways or one, and a number of the text. */
export function FlowFields({ thing, decisions, editable, onDecide }: FlowFieldsProps) {
  const { id, fields, amounts = [] } = thing;
  const figures = named(decisions, (one) => one.kind === 'figure' && (one.amounts ?? []).length > 0);
  const change = (path: string, value: Thing['fields'][string] | null) => onDecide({ op: 'change', id, path, value });
  return (
    <>
      <IdListField
        label={studioMessages.fieldVia}
        more={studioMessages.fieldViaMore}
        field="via"
        value={fields.via}
        choices={named(decisions, ({ kind }) => kind === 'place')}
        disabled={!editable}
        onChange={(ids) => change('via', ids)}
      />
      <ChoiceField
        label={studioMessages.fieldAmount}
        value=""
        choices={[['', amounts.length > 0 ? studioMessages.amountGiven : studioMessages.amountNone], ...figures]}
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
