import { readFileSync } from 'node:fs';
import path from 'node:path';
import { siteMessages } from '@words/fault';
import { exportMessages, libraryMessages } from '@words/site';
import { titleMessages } from '@words/story';
import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { LOCALE } from '@/lib/words/locale';
import { sans, sansCyrillic, sansLatinExt, serif, serifCyrillic, serifCyrillicExt, serifLatinExt } from './fonts';
import './tokens.css';
import './scripts.css';
import './global.css';

/** In the page itself: as a file it would be one more request of every first visit. `public/icon.svg` is the same. */
const ICON = `data:image/svg+xml,${encodeURIComponent(readFileSync(path.join(process.cwd(), 'public/icon.svg'), 'utf8'))}`;

export const metadata: Metadata = {
  icons: { icon: { url: ICON, type: 'image/svg+xml' } },
  title: {
    default: libraryMessages.title,
    template: titleMessages.window({ heading: '%s', site: siteMessages.name }),
  },
  description: libraryMessages.description,
};

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  viewportFit: 'cover',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fbf8f1' },
    { media: '(prefers-color-scheme: dark)', color: '#14191e' },
  ],
};

const fonts = [serif, sans, serifCyrillic, serifCyrillicExt, serifLatinExt, sansCyrillic, sansLatinExt]
  .map((font) => font.variable)
  .join(' ');

export default function RootLayout({ children }: { children: ReactNode }) {
  // The theme script sets data-theme before the first paint, which the server cannot know.
  return (
    <html lang={LOCALE.tag} dir={LOCALE.direction} className={fonts} suppressHydrationWarning>
      <head>
        <script src="/theme.js" />
        <link rel="alternate" type="application/atom+xml" title={exportMessages.feed} href="/feed.xml" />
      </head>
      <body>{children}</body>
    </html>
  );
}
