import type { Decisions } from './decisions';
import type { Operation, Thing } from './operation';

/** Gives a flow the number of a figure, which is then no thing of its own, and with it who says so. */
export function takingAmount(flow: Thing, figure: Thing, { things }: Pick<Decisions, 'things'>): Operation {
  const amounts = figure.amounts ?? [];
  const [speaker] = amounts.flatMap(({ fields }) =>
    typeof fields.saidBy === 'string' ? (things.get(fields.saidBy)?.fields.name ?? []) : [],
  );
  const attribution: readonly Operation[] =
    speaker === undefined || flow.fields.attribution !== undefined
      ? []
      : [{ op: 'change', id: flow.id, path: 'attribution', value: speaker }];
  return {
    op: 'batch',
    operations: [
      { op: 'keep', things: [{ ...flow, spans: [], amounts }] },
      ...attribution,
      { op: 'drop', id: figure.id },
    ],
  };
}
