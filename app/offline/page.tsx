import { offlineMessages } from '@words/reader';
import type { Metadata } from 'next';
import { KeptStories } from '@/components/offline/kept-stories';
import { PlainPage } from '@/components/ui/plain-page';

export const metadata: Metadata = { title: offlineMessages.title, robots: { index: false } };

/** What the worker shows for a story that is not on the device. */
export default function OfflinePage() {
  return (
    <PlainPage title={offlineMessages.title}>
      <p>{offlineMessages.notKept}</p>
      <KeptStories />
    </PlainPage>
  );
}
