'use client';

import { words } from '@words/fault';
import { PlainPage } from '@/components/ui/plain-page';
import { reloadAnew } from '@/components/ui/reload-anew';

/** When a part of a page throws in the browser. What threw may be a file that came wrong. */
export default function ErrorPage() {
  return (
    <PlainPage title={words.title}>
      <p>{words.text}</p>
      <p>
        <button type="button" onClick={reloadAnew}>
          {words.retry}
        </button>
      </p>
      <p>
        <a href="/">{words.allStories}</a>
      </p>
    </PlainPage>
  );
}
