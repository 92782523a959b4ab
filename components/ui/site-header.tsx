import { READER_WORDS } from '@/lib/words/reader-words';
import { Logo } from './logo';

export function SiteHeader() {
  return (
    <header className="site-header">
      <a className="site-home" href="/" aria-label={READER_WORDS.home}>
        <Logo />
        <span>{READER_WORDS.site}</span>
      </a>
      <nav aria-label="Site">
        <a href="/about">How the maps are made</a>
      </nav>
    </header>
  );
}
