'use client';

import { PlainPage } from '@/components/ui/plain-page';

export default function ErrorPage({ reset }: { reset: () => void }) {
  return (
    <PlainPage title="Something went wrong here">
      <p>The page could not be shown. Nothing that you did is lost: the link still holds it.</p>
      <p>
        <button type="button" onClick={reset}>
          Try again
        </button>
      </p>
      <p>
        <a href="/">All stories</a>
      </p>
    </PlainPage>
  );
}
