import { readerMessages } from '@words/reader';
import { siteMessages } from '@words/site';
import { Logo } from './logo';

export function SiteHeader() {
  return (
    <header className="site-header">
      <a className="site-home" href="/" aria-label={readerMessages.home}>
        <Logo />
        <span>{readerMessages.site}</span>
      </a>
      <nav aria-label={siteMessages.nav}>
        <a href="/about">{siteMessages.how}</a>
      </nav>
    </header>
  );
}
