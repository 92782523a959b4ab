import { readSettings, type Settings } from './read-settings.mjs';

let known: Settings | null = null;

/** The operator's settings, read once a process. The start has refused what cannot be read. */
export function settings(): Settings {
  if (known) return known;
  const read = readSettings(process.env);
  if (!read.ok) throw new Error(read.error.join(' '));
  known = read.value;
  return known;
}
