import { words } from '@words/fault';
import type { Metadata } from 'next';
import { PlainPage } from '@/components/ui/plain-page';

export const metadata: Metadata = { title: words.title, robots: { index: false } };

/** What the server sends, without its scripts, where a page could not be made: lib/server/http/fault-answer.ts. */
export default function FaultPage() {
  return (
    <PlainPage title={words.title}>
      <p>{words.text}</p>
      <p>
        {/* biome-ignore lint/a11y/useValidAnchor: leads to the address that failed, whichever it is */}
        <a href="">{words.retry}</a>
      </p>
      <p>
        <a href="/">{words.allStories}</a>
      </p>
    </PlainPage>
  );
}
