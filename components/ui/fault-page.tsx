import { words } from '@words/fault';
import type { ReactNode } from 'react';
import { PlainPage } from './plain-page';

/** What is said where a page could not be shown, by the server or in the browser; `retry` asks for it again. */
export function FaultPage({ retry }: { retry: ReactNode }) {
  return (
    <PlainPage title={words.title}>
      <p>{words.text}</p>
      <p>{retry}</p>
      <p>
        <a href="/">{words.allStories}</a>
      </p>
    </PlainPage>
  );
}
