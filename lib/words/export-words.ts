import { exportMessages } from '@words/site';
import type { BorderPolicy } from '../basemap/policy';
import type { Mark } from '../scene/mark';

/** Whose borders a file has, and where notes on them are. */
export function bordersNote(policy: BorderPolicy, notes: string): string {
  return policy === 'un' ? exportMessages.bordersUn({ notes }) : exportMessages.bordersControl({ notes });
}

/** What a mark's geometry is, for somebody who has only the numbers. */
export function geometryNote(mark: Mark): string | null {
  switch (mark.kind) {
    case 'area':
      return null;
    case 'point':
      return mark.type === 'city' ? exportMessages.city : null;
    case 'border':
      return exportMessages.border;
    case 'region':
      return exportMessages.region;
    case 'flow':
      return exportMessages.flow;
    case 'gathered':
      return mark.precision === 'country' ? exportMessages.country : exportMessages.city;
  }
}
