import { words } from '@words/mark';
import type { Mark } from '../scene/mark';
import { commas, semicolons } from './list';

const TYPES = {
  area: words.area,
  border: words.border,
  region: words.region,
  flow: words.flow,
  gathered: words.event,
} as const;

/** A mark's accessible name: what it is called, what it is, when, and whether the article says it. */
export function markWords(mark: Mark): string {
  const said = semicolons(mark.says);
  const parts = [mark.name];
  if (mark.kind === 'point') parts.push(words[mark.type]);
  else if (mark.kind === 'gathered' && mark.symbol !== 'event')
    parts.push(mark.symbol === 'base' ? words.base : words.meeting);
  else parts.push(TYPES[mark.kind]);
  if (mark.kind === 'area' && mark.choropleth) parts.push(mark.choropleth.words);
  if (mark.kind === 'flow') {
    if (mark.amount) parts.push(mark.amount);
    else if (!said.includes(words.noAmount)) parts.push(mark.byYear ? words.noAmountThen : words.noAmount);
    parts.push(mark.attribution ?? '');
  }
  if (mark.kind === 'gathered') {
    if (mark.when) parts.push(mark.when);
    if (mark.announced && !said.includes(words.announced)) parts.push(words.announced);
    if (mark.precision === 'country') parts.push(words.inCountry);
  }
  parts.push(said);
  if (mark.origin === 'context' && !said.includes('(context)')) parts.push(words.context);
  return commas(parts);
}
