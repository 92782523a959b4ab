import { markMessages } from '@words/story';
import type { Mark } from '../scene/mark';
import { commas, semicolons } from './list';

const TYPES = {
  area: markMessages.area,
  border: markMessages.border,
  region: markMessages.region,
  flow: markMessages.flow,
  gathered: markMessages.event,
} as const;

/** A mark's accessible name: what it is called, what it is, when, and whether the article says it. */
export function markWords(mark: Mark): string {
  const said = semicolons(mark.says);
  const parts = [mark.name];
  if (mark.kind === 'point') parts.push(markMessages[mark.type]);
  else if (mark.kind === 'gathered' && mark.symbol !== 'event')
    parts.push(mark.symbol === 'base' ? markMessages.base : markMessages.meeting);
  else parts.push(TYPES[mark.kind]);
  if (mark.kind === 'area' && mark.choropleth) parts.push(mark.choropleth.words);
  if (mark.kind === 'flow') {
    if (mark.amount) parts.push(mark.amount);
    else if (!said.includes(markMessages.noAmount))
      parts.push(mark.byYear ? markMessages.noAmountThen : markMessages.noAmount);
    parts.push(mark.attribution ?? '');
  }
  if (mark.kind === 'gathered') {
    if (mark.when) parts.push(mark.when);
    if (mark.announced && !said.includes(markMessages.announced)) parts.push(markMessages.announced);
    if (mark.precision === 'country') parts.push(markMessages.inCountry);
  }
  parts.push(said);
  if (mark.origin === 'context' && !said.includes('(context)')) parts.push(markMessages.context);
  return commas(parts);
}
