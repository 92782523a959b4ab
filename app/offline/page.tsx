import { words as OFFLINE_WORDS } from '@words/offline';
import type { Metadata } from 'next';
import { KeptStories } from '@/components/offline/kept-stories';
import { PlainPage } from '@/components/ui/plain-page';

export const metadata: Metadata = { title: OFFLINE_WORDS.title, robots: { index: false } };

/** What the worker shows for a story that is not on the device. */
export default function OfflinePage() {
  return (
    <PlainPage title={OFFLINE_WORDS.title}>
      <p>{OFFLINE_WORDS.notKept}</p>
      <KeptStories />
    </PlainPage>
  );
}
