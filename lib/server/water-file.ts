import { readWatersFile } from './basemap-files';

/** The part of `waters.json` that is about one water, as text and in the same form; null where there is none of this id. */
export async function waterFile(id: string): Promise<string | null> {
  const { byId, outlines } = await readWatersFile();
  const facts = byId.get(id);
  if (!facts) return null;
  const outline = outlines.get(id);
  return JSON.stringify({ facts: [facts], outlines: outline ? { [id]: outline } : {} });
}
