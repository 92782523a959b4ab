'use client';

import { words } from '@words/fault';
import { reloadAnew } from '@/components/ui/reload-anew';
import { LOCALE } from '@/lib/words/locale';

/** When even the layout fails: nothing of it can be used here. */
export default function GlobalError() {
  return (
    <html lang={LOCALE.tag} dir={LOCALE.direction}>
      <body>
        <title>{words.whole}</title>
        <main className="plain-page">
          <h1>{words.whole}</h1>
          <p>
            <button type="button" onClick={reloadAnew}>
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
