import type { ReactNode } from 'react';
import { SiteHeader } from './site-header';

/** A page of words alone. */
export function PlainPage({ title, children }: { title: string; children: ReactNode }) {
  return (
    <>
      <SiteHeader />
      <main className="plain-page">
        <h1>{title}</h1>
        {children}
      </main>
    </>
  );
}
