const format = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** "a, b and c" */
export function list(items: readonly string[]): string {
  return format.format(items);
}

export function plural(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
