import localFont from 'next/font/local';

// The font loader reads these calls at build time: every value must be written out.

export const serif = localFont({
  src: [
    { path: '../public/fonts/source-serif-4-latin-opsz-normal.woff2', weight: '200 900', style: 'normal' },
    { path: '../public/fonts/source-serif-4-latin-wght-italic.woff2', weight: '200 900', style: 'italic' },
  ],
  variable: '--font-serif-latin',
  fallback: ['Georgia', 'serif'],
  adjustFontFallback: 'Times New Roman',
});

export const sans = localFont({
  src: '../public/fonts/source-sans-3-latin-wght-normal.woff2',
  weight: '200 900',
  variable: '--font-sans-latin',
  fallback: ['system-ui', 'sans-serif'],
  adjustFontFallback: 'Arial',
});

export const serifCyrillic = localFont({
  src: '../public/fonts/source-serif-4-cyrillic-wght-normal.woff2',
  weight: '200 900',
  variable: '--font-serif-cyrillic',
  declarations: [{ prop: 'unicode-range', value: 'U+0301,U+0400-045F,U+0490-0491,U+04B0-04B1,U+2116' }],
  preload: false,
  adjustFontFallback: false,
});

/** Tajik, Kazakh and other letters that Russian lacks. */
export const serifCyrillicExt = localFont({
  src: '../public/fonts/source-serif-4-cyrillic-ext-wght-normal.woff2',
  weight: '200 900',
  variable: '--font-serif-cyrillic-ext',
  declarations: [{ prop: 'unicode-range', value: 'U+0460-048F,U+0492-04AF,U+04B2-052F' }],
  preload: false,
  adjustFontFallback: false,
});

export const serifLatinExt = localFont({
  src: '../public/fonts/source-serif-4-latin-ext-wght-normal.woff2',
  weight: '200 900',
  variable: '--font-serif-latin-ext',
  declarations: [
    {
      prop: 'unicode-range',
      value:
        'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF',
    },
  ],
  preload: false,
  adjustFontFallback: false,
});

export const sansCyrillic = localFont({
  src: '../public/fonts/source-sans-3-cyrillic-wght-normal.woff2',
  weight: '200 900',
  variable: '--font-sans-cyrillic',
  declarations: [{ prop: 'unicode-range', value: 'U+0301,U+0400-045F,U+0490-0491,U+04B0-04B1,U+2116' }],
  preload: false,
  adjustFontFallback: false,
});

export const sansLatinExt = localFont({
  src: '../public/fonts/source-sans-3-latin-ext-wght-normal.woff2',
  weight: '200 900',
  variable: '--font-sans-latin-ext',
  declarations: [
    {
      prop: 'unicode-range',
      value:
        'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF',
    },
  ],
  preload: false,
  adjustFontFallback: false,
});
