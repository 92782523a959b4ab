import { words as READER_WORDS } from '@words/reader';
import { words } from '@words/site';
import { Logo } from './logo';

export function SiteHeader() {
  return (
    <header className="site-header">
      <a className="site-home" href="/" aria-label={READER_WORDS.home}>
        <Logo />
        <span>{READER_WORDS.site}</span>
      </a>
      <nav aria-label={words.nav}>
        <a href="/about">{words.how}</a>
      </nav>
    </header>
  );
}
