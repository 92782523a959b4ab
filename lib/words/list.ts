import { lists } from './intl';

/** "a, b and c" */
export function list(items: readonly string[]): string {
  return lists.format(items);
}

export function plural(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
