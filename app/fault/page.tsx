import { faultMessages } from '@words/fault';
import type { Metadata } from 'next';
import { FaultPage } from '@/components/ui/fault-page';

export const metadata: Metadata = { title: faultMessages.title, robots: { index: false } };

/** What the server sends, without its scripts, where a page could not be made: lib/server/http/admission-control.ts. */
export default function Fault() {
  // biome-ignore lint/a11y/useValidAnchor: leads to the address that failed, whichever it is
  return <FaultPage retry={<a href="">{faultMessages.retry}</a>} />;
}
