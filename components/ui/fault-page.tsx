import { faultMessages } from '@words/reader';
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
