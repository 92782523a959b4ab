import type { Server, ServerResponse } from 'node:http';
import { createMetrics, type Metrics } from './metrics/metrics';

/** What is one a process, though the build holds some modules more than once. */
interface ProcessState {
  /** Told to stop: what is under way is finished, and nothing new is asked for. */
  stopping: boolean;
  /** Those that are not whole yet. */
  readonly inFlight: Set<ServerResponse>;
  readonly servers: Set<Server>;
  /** Servers that are not for readers: nothing of theirs is counted, guarded or waited for. */
  readonly apart: WeakSet<Server>;
  readonly metrics: Metrics;
}

const KEY = Symbol.for('dateline.process-state');

export function processState(): ProcessState {
  const known = Reflect.get(globalThis, KEY) as ProcessState | undefined;
  if (known) return known;
  const state: ProcessState = {
    stopping: false,
    inFlight: new Set(),
    servers: new Set(),
    apart: new WeakSet(),
    metrics: createMetrics(),
  };
  Reflect.set(globalThis, KEY, state);
  return state;
}
