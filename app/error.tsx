'use client';

import { words } from '@words/fault';
import { PlainPage } from '@/components/ui/plain-page';

export default function ErrorPage({ reset }: { reset: () => void }) {
  return (
    <PlainPage title={words.title}>
      <p>{words.text}</p>
      <p>
        <button type="button" onClick={reset}>
          {words.retry}
        </button>
      </p>
      <p>
        <a href="/">{words.allStories}</a>
      </p>
    </PlainPage>
  );
}
