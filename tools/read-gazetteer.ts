import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openGazetteer } from '../lib/suggest/gazetteer';
import { ROOT } from './child.mjs';

const FOLDER = join(ROOT, 'data/gazetteer');

/** The project's gazetteer, or why it cannot be read. */
export function readGazetteer(): ReturnType<typeof openGazetteer> {
  try {
    return openGazetteer(readFileSync(join(FOLDER, 'places.bin')), readFileSync(join(FOLDER, 'english.bin')));
  } catch (error) {
    return { ok: false, error: `The gazetteer cannot be read: ${error instanceof Error ? error.message : error}` };
  }
}
