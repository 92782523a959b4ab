import { ok } from 'node:assert/strict';
import { CYCLES, soakCycles } from './support/soak-cycles';

/** Things are chosen and closed 500 times: what the page holds afterwards is what it held before. */
const MOST_HEAP = 1_000_000;
const MOST_MORE = 5;

const { before, more } = await soakCycles();
console.log(`${CYCLES} cycles: heap ${(before.heap / 1e6).toFixed(1)} MB, then`, more);
ok(more.heap <= MOST_HEAP, `the heap grew by ${more.heap} bytes`);
ok(more.nodes <= MOST_MORE, `${more.nodes} nodes more`);
ok(more.listeners <= MOST_MORE, `${more.listeners} listeners more`);
