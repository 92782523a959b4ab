import { studioMessages } from '@words/studio';
import type { Metadata } from 'next';
import { StudioStart } from '@/components/studio/studio-start';

export const dynamic = 'force-dynamic';

export const metadata: Metadata = {
  title: studioMessages.title,
  description: studioMessages.description,
  robots: 'noindex',
};

export default function Page() {
  return <StudioStart />;
}
