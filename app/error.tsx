'use client';

import { faultMessages } from '@words/fault';
import { FaultPage, reloadAnew } from '@/components/ui/fault-page';

/** When a part of a page throws in the browser. What threw may be a file that came wrong. */
export default function ErrorPage() {
  return (
    <FaultPage
      retry={
        <button type="button" onClick={reloadAnew}>
          {faultMessages.retry}
        </button>
      }
    />
  );
}
