import { faultMessages } from '@words/fault';
import { Component, type ReactNode } from 'react';
import { FaultPage, reloadAnew } from './fault-page';

/**
 * When a part of a page throws in the browser. What threw may be a file that came wrong. Not `error.tsx` of Next, which would be one more
 * request of every first visit.
 */
export class FaultBoundary extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    if (!this.state.failed) return this.props.children;
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
}
