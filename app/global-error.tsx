'use client';

import { faultMessages } from '@words/fault';
import { reloadAnew } from '@/components/ui/fault-page';
import { LOCALE } from '@/lib/words/locale';

/** When even the layout fails: nothing of it can be used here. */
export default function GlobalError() {
  return (
    <html lang={LOCALE.tag} dir={LOCALE.direction}>
      <body>
        <title>{faultMessages.whole}</title>
        <main className="plain-page">
          <h1>{faultMessages.whole}</h1>
          <p>
            <button type="button" onClick={reloadAnew}>
              {faultMessages.retry}
            </button>
          </p>
          <p>
            <a href="/">{faultMessages.allStories}</a>
          </p>
        </main>
      </body>
    </html>
  );
}
