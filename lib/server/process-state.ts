import type { ServerResponse } from 'node:http';
import { createMetrics, type Metrics } from './metrics/metrics';

/** State of which a process has one, although the server and Next's build each hold their own copy of some modules. */
interface ProcessState {
  /** Whether the process was told to stop: requests under way are finished, and no new ones are wanted. */
  stopping: boolean;
  /** Responses that are not whole yet. */
  readonly inFlight: Set<ServerResponse>;
  /** Grows whenever a list of stories changes: what was made of one for another number is old. */
  libraryVersion: number;
  readonly metrics: Metrics;
}

const KEY = Symbol.for('dateline.process-state');

export function processState(): ProcessState {
  const known = Reflect.get(globalThis, KEY) as ProcessState | undefined;
  if (known) return known;
  const state: ProcessState = {
    stopping: false,
    inFlight: new Set(),
    libraryVersion: 0,
    metrics: createMetrics(),
  };
  Reflect.set(globalThis, KEY, state);
  return state;
}
