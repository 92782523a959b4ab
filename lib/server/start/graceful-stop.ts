import type { Server } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { logEvent } from '../log-event';
import { processState } from '../process-state';
import type { Settings } from '../settings/read-settings.mjs';

/** Connections that the system has accepted for us, but we not yet from it, would be reset: they get this long. */
const BACKLOG_MS = 150;
const POLL_MS = 25;
/** Open connections without a request get this long to send one that is on its way. */
const QUIET_MS = 500;

type Limits = Pick<Settings, 'drainSeconds' | 'stopSeconds'>;

/** On SIGTERM and SIGINT, finishes the requests under way and ends with 0; with 1 when the time limit cut some. */
export function stopOnSignal(server: Server, limits: Limits): void {
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void stop(server, signal, limits));
}

/** Whether the thread had other work to do when it should have turned to its connections; ends when it has read what came on them. */
async function isBehind(): Promise<boolean> {
  const due = performance.now() + POLL_MS;
  await wait(POLL_MS);
  const late = performance.now() - due;
  await new Promise((resolve) => setImmediate(resolve));
  return late > POLL_MS;
}

async function stop(server: Server, signal: string, { drainSeconds, stopSeconds }: Limits): Promise<void> {
  const state = processState();
  if (state.stopping) return;
  state.stopping = true;
  logEvent('stopping', { signal, inFlight: state.inFlight.size });
  for (const response of state.inFlight) if (!response.headersSent) response.setHeader('Connection', 'close');
  await wait(Math.max(BACKLOG_MS, drainSeconds * 1000));
  // A busy thread has not read yet what had been accepted before the signal.
  const limit = performance.now() + stopSeconds * 1000;
  while ((await isBehind()) && performance.now() < limit);

  let open = true;
  server.close(() => {
    open = false;
  });
  let quiet = performance.now();
  while (open && performance.now() < limit && performance.now() - quiet < QUIET_MS) {
    if ((await isBehind()) || state.inFlight.size > 0) quiet = performance.now();
    else server.closeIdleConnections();
  }
  const cut = state.inFlight.size;
  logEvent('stopped', { cut }, cut > 0 ? 'error' : 'info');
  process.exit(cut > 0 ? 1 : 0);
}
