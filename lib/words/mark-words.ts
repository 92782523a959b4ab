import type { Mark } from '../scene/mark';

const TYPES = {
  area: 'country',
  point: 'place',
  border: 'border',
  region: 'region',
  flow: 'flow',
  gathered: 'event',
} as const;

/** A mark's accessible name: what it is called, what it is, when, and whether the article says it. */
export function markWords(mark: Mark): string {
  const said = mark.says.join(', ');
  const parts = [mark.name];
  if (mark.kind === 'point') parts.push(mark.type);
  else if (mark.kind === 'gathered' && mark.symbol !== 'event') parts.push(mark.symbol === 'base' ? 'site' : 'meeting');
  else parts.push(TYPES[mark.kind]);
  if (mark.kind === 'area' && mark.shade) parts.push(mark.shade.words);
  if (mark.kind === 'flow') {
    if (mark.amount) parts.push(mark.amount);
    else if (!said.includes('no amount given'))
      parts.push(mark.byYear ? 'no amount for these dates' : 'no amount given');
    parts.push(mark.attribution ?? '');
  }
  if (mark.kind === 'gathered') {
    if (mark.when) parts.push(mark.when);
    if (mark.announced && !said.includes('announced')) parts.push('announced');
    if (mark.precision === 'country') parts.push('in the country, place not given');
  }
  parts.push(said);
  if (mark.origin === 'context' && !said.includes('(context)')) parts.push('context, not in the article');
  return parts.filter(Boolean).join(', ');
}
