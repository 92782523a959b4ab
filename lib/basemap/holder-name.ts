import type { BorderTable } from './read-borders';
import type { World } from './world';

/** Words for a holder: a country's name, or what the table says of the code. */
export function holderName(world: World, borders: BorderTable, code: string): string {
  return borders.holders[code] ?? world.byIso3.get(code)?.name ?? code;
}
