import { tsImport } from 'tsx/esm/api';
import { row } from './measure.mjs';

const { CYCLES, soakCycles } = await tsImport('../deep/support/soak-cycles.ts', import.meta.url);

/** What a story page holds more after things were chosen and closed in it hundreds of times. */
export async function soakRows() {
  const { more } = await soakCycles();
  return [
    row(`heap after ${CYCLES} times choosing and closing`, more.heap / 1e6, 'MB', 1),
    row('nodes, the same', more.nodes, '', 5),
    row('listeners, the same', more.listeners, '', 5),
  ];
}
