import { words } from '@words/export';
import type { BorderPolicy } from '../basemap/policy';
import type { Mark } from '../scene/mark';

/** Whose borders a file has, and where notes on them are. */
export function bordersNote(policy: BorderPolicy, notes: string): string {
  return policy === 'un' ? words.bordersUn({ notes }) : words.bordersControl({ notes });
}

/** What a mark's geometry is, for somebody who has only the numbers. */
export function geometryNote(mark: Mark): string | null {
  switch (mark.kind) {
    case 'area':
      return null;
    case 'point':
      return mark.type === 'city' ? words.city : null;
    case 'border':
      return words.border;
    case 'region':
      return words.region;
    case 'flow':
      return words.flow;
    case 'gathered':
      return mark.precision === 'country' ? words.country : words.city;
  }
}
