import { Server } from 'node:http';

/** What the front calls when it stands. */
const RELEASE = Symbol.for('dateline.release-requests');

/**
 * The server listens before the front stands between it and its answers. A request that comes in between waits, or it would be
 * answered without policy and headers.
 */
export function holdRequests() {
  const emit = Server.prototype.emit;
  let held = true;
  const released = new Promise((resolve) => Reflect.set(globalThis, RELEASE, resolve));
  released.then(() => {
    held = false;
  });
  Server.prototype.emit = function (/** @type {string} */ event, /** @type {unknown[]} */ ...args) {
    if (!held || event !== 'request') return Reflect.apply(emit, this, [event, ...args]);
    released.then(() => Reflect.apply(this.emit, this, [event, ...args]));
    return true;
  };
}

/** Without effect where nothing is held. */
export function releaseRequests() {
  const release = Reflect.get(globalThis, RELEASE);
  if (typeof release === 'function') release();
}
