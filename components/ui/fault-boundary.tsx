import { faultMessages } from '@words/fault';
import type { ReactNode } from 'react';
import { ErrorBoundary } from './error-boundary';
import { FaultPage, reloadAnew } from './fault-page';

/**
 * When a part of a page throws in the browser. What threw may be a file that came wrong. Not `error.tsx` of Next, which would be one more
 * request of every first visit.
 */
export function FaultBoundary({ children }: { children: ReactNode }) {
  const retry = (
    <button type="button" onClick={reloadAnew}>
      {faultMessages.retry}
    </button>
  );
  return <ErrorBoundary fallback={<FaultPage retry={retry} />}>{children}</ErrorBoundary>;
}
