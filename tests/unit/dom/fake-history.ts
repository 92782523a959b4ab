import { act } from 'react';
import { vi } from 'vitest';

interface Entry {
  readonly url: string;
  readonly state: unknown;
}

/** What a browser keeps of the pages that somebody went through, with the writes counted. */
export interface FakeHistory {
  /** Addresses from the oldest to the newest. */
  readonly urls: () => string[];
  readonly pushes: () => number;
  readonly replaces: () => number;
  readonly back: () => void;
  readonly forward: () => void;
  /** Browsers refuse writes in quick succession. */
  readonly refuse: (on: boolean) => void;
}

/** Takes the place of the document's history until mocks are restored. */
export function fakeHistory(url: string): FakeHistory {
  let entries: Entry[] = [{ url, state: null }];
  let at = 0;
  let refuses = false;
  const show = () => {
    const { url: now = '/' } = entries[at] ?? {};
    window.happyDOM.setURL(new URL(now, 'https://maps.example').href);
  };
  const written = (change: (entry: Entry) => void) => (state: unknown, _title: string, next?: string | URL | null) => {
    if (refuses) throw new DOMException('Too many calls to the history API.', 'SecurityError');
    change({ url: String(next), state });
    show();
  };
  const push = vi.spyOn(History.prototype, 'pushState').mockImplementation(
    written((entry) => {
      entries = [...entries.slice(0, at + 1), entry];
      at++;
    }),
  );
  const replace = vi.spyOn(History.prototype, 'replaceState').mockImplementation(
    written((entry) => {
      entries = entries.with(at, entry);
    }),
  );
  const go = (by: 1 | -1) => {
    const there = entries[at + by];
    if (!there) throw new Error('There is nothing to go to.');
    at += by;
    show();
    act(() => void window.dispatchEvent(new PopStateEvent('popstate', { state: there.state })));
  };
  show();
  return {
    urls: () => entries.map((entry) => entry.url),
    pushes: () => push.mock.calls.length,
    replaces: () => replace.mock.calls.length,
    back: () => go(-1),
    forward: () => go(1),
    refuse: (on) => {
      refuses = on;
    },
  };
}
