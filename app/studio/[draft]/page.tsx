import { studioMessages } from '@words/studio';
import type { Metadata } from 'next';
import { StudioPage } from '@/components/studio/studio-page';
import { studioFiles } from '@/lib/server/gazetteer-files';

export const dynamic = 'force-dynamic';

export const metadata: Metadata = { title: studioMessages.title, robots: 'noindex' };

/** The same page for every draft, which only the reader's device has. */
export default async function Page() {
  return <StudioPage files={await studioFiles()} />;
}
