'use client';

import { words } from '@words/fault';
import { LOCALE } from '@/lib/words/locale';

/** When even the layout fails: nothing of it can be used here. */
export default function GlobalError({ reset }: { reset: () => void }) {
  return (
    <html lang={LOCALE.tag} dir={LOCALE.direction}>
      <body>
        <main>
          <h1>{words.whole}</h1>
          <p>
            <button type="button" onClick={reset}>
              {words.retry}
            </button>
          </p>
          <p>
            <a href="/">{words.allStories}</a>
          </p>
        </main>
      </body>
    </html>
  );
}
