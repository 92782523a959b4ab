import { studioMessages } from '@words/studio';
import type { Metadata } from 'next';
import { StudioPreview } from '@/components/studio/studio-preview';
import { studioFiles } from '@/lib/server/gazetteer-files';

export const dynamic = 'force-dynamic';

export const metadata: Metadata = { title: studioMessages.previewTitle, robots: 'noindex' };

export default async function Page() {
  return <StudioPreview files={await studioFiles()} />;
}
