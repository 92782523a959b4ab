'use client';

import { faultMessages } from '@words/reader';
import { FaultPage } from '@/components/ui/fault-page';
import { reloadAnew } from '@/components/ui/reload-anew';

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
