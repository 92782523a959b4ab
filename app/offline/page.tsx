import { keptMessages } from '@words/kept';
import type { Metadata } from 'next';
import { KeptStories } from '@/components/offline/kept-stories';
import { PlainPage } from '@/components/ui/plain-page';

export const metadata: Metadata = { title: keptMessages.title, robots: { index: false } };

/** What the worker shows for a story that is not on the device. */
export default function OfflinePage() {
  return (
    <PlainPage title={keptMessages.title}>
      <p>{keptMessages.notKept}</p>
      <KeptStories />
    </PlainPage>
  );
}
