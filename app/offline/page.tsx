import type { Metadata } from 'next';
import { KeptStories } from '@/components/offline/kept-stories';
import { PlainPage } from '@/components/ui/plain-page';
import { OFFLINE_WORDS } from '@/lib/words/offline-words';

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
