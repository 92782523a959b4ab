import { siteMessages } from '@words/fault';
import type { ReactNode } from 'react';
import { Logo } from './logo';

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

export function SiteHeader() {
  return (
    <header className="site-header">
      <a className="site-home" href="/" aria-label={siteMessages.home}>
        <Logo />
        <span>{siteMessages.name}</span>
      </a>
      <nav aria-label={siteMessages.nav}>
        <a href="/about">{siteMessages.how}</a>
      </nav>
    </header>
  );
}
