import { faultMessages } from '@words/fault';
import type { ReactNode } from 'react';
import { PlainPage } from './plain-page';

/** What is said where a page could not be shown, by the server or in the browser; `retry` asks for it again. */
export function FaultPage({ retry }: { retry: ReactNode }) {
  return (
    <PlainPage title={faultMessages.title}>
      <p>{faultMessages.text}</p>
      <p>{retry}</p>
      <p>
        <a href="/">{faultMessages.allStories}</a>
      </p>
    </PlainPage>
  );
}

const LONGEST_MS = 5_000;

/** Loads the page anew with its scripts: one that came wrong would otherwise come from the browser's cache again. */
export async function reloadAnew(): Promise<void> {
  const own = [...document.scripts].map(({ src }) => src).filter((src) => src.startsWith(location.origin));
  await Promise.allSettled(own.map((src) => fetch(src, { cache: 'reload', signal: AbortSignal.timeout(LONGEST_MS) })));
  location.reload();
}
