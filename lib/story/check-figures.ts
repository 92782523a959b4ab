import type { CheckContext } from './check-context';
import { quoted } from './issue';
import {
  type DerivationFile,
  divisorOf,
  figuresOf,
  type Numbers,
  type OperandFile,
  readOperand,
  workOut,
} from './operands';
import type { Amount } from './story';
import { writtenResult } from './written-result';

/** What stands beside a number is there, and arithmetic comes out as the story says. */
export function checkFigures(context: CheckContext): void {
  for (const { value, path } of context.draft.entities) {
    if (!value) continue;
    const figures = figuresOf(value);
    const numbers: Numbers = {
      figures,
      seriesFile: (id) => context.draft.series.find((slot) => slot.id === id)?.value ?? null,
      table: (id) => context.series.get(id) ?? null,
    };
    figures.forEach((figure, index) => {
      const at = value.kind === 'figure' ? `${path}.figure` : `${path}.figures[${index}]`;
      figure.beside.forEach((beside, n) => {
        if (beside.amount) checkOperand(beside.amount, `${at}.beside[${n}].amount`, numbers, context);
      });
      figure.sums.forEach((sum, n) => {
        checkDerivation(sum, `${at}.sums[${n}]`, numbers, context);
      });
    });
  }
}

function checkDerivation(sum: DerivationFile, path: string, numbers: Numbers, context: CheckContext): void {
  const part = checkOperand(sum.part, `${path}.part`, numbers, context);
  const by = checkOperand(divisorOf(sum), `${path}.${sum.find === 'whole' ? 'percent' : 'whole'}`, numbers, context);
  if (!part || !by) return;
  const { report } = context;
  const result = workOut(sum.find, part, by);
  if (result === null) {
    const expected = sum.find === 'whole' ? 'a percentage above zero' : `a number above zero in ${part.unit}`;
    report('sum-units', path, `${part.unit}, divided by ${by.value} ${by.unit}`, expected);
    return;
  }
  const written = writtenResult(result.value, result.unit);
  if (written === sum.result) return;
  report('sum-result', `${path}.result`, quoted(sum.result), `${quoted(written)}, which is what the numbers give`);
}

function checkOperand(operand: OperandFile, path: string, numbers: Numbers, context: CheckContext): Amount | null {
  const { report } = context;
  const amount = readOperand(operand, numbers);
  if (amount) return amount;
  if (operand.from === 'figure') {
    report('unknown-figure', `${path}.written`, quoted(operand.written), 'the exact words of an amount of this entity');
  }
  if (operand.from !== 'series') return null;
  const table = numbers.table(operand.series);
  if (!table) return null;
  const at = `${quoted(operand.country)} in ${operand.year}`;
  if (table.kind === 'country') report('series-without-data', path, `no row for ${at}`, 'a row of the series');
  else report('series-kind', `${path}.series`, `${quoted(operand.series)}, a series of flows`, 'a series of countries');
  return null;
}
