import { tsImport } from 'tsx/esm/api';
import { row, SLOWED } from './measure.mjs';

const { CYCLES, soakCycles } = await tsImport('../deep/support/soak-cycles.ts', import.meta.url);

/** What a story page holds more after things were chosen and closed in it hundreds of times. */
export async function soakRows() {
  const { more } = await soakCycles();
  const { more: slow } = await soakCycles(SLOWED);
  return [
    row(`heap after ${CYCLES} times choosing and closing`, more.heap / 1e6, 'MB', 1),
    row(`the same with the CPU slowed ${SLOWED} ×`, slow.heap / 1e6, 'MB', 1),
    row('nodes, not slowed', more.nodes, '', 5),
    row('listeners, not slowed', more.listeners, '', 5),
  ];
}
