/** What an embed says to the page around it: how high it would like to be, in CSS pixels. */
interface HeightMessage {
  readonly type: 'dateline:height';
  readonly height: number;
}

/** What the page around may say: nothing that could do harm, as nobody knows whose page it is. */
export interface ThemeMessage {
  readonly type: 'dateline:theme';
  readonly theme: 'light' | 'dark' | 'system';
}

const THEMES: readonly unknown[] = ['light', 'dark', 'system'] satisfies ThemeMessage['theme'][];
const PHONE = 420;

/** Map and card find room in it: upright on a phone, else three quarters of the width. `public/embed.js` has the same ends. */
export function heightMessage(width: number): HeightMessage {
  const height = width < PHONE ? 480 : Math.min(720, Math.max(400, Math.round(width * 0.75)));
  return { type: 'dateline:height', height };
}

/** Reads any message; what is none of ours is null. */
export function readThemeMessage(data: unknown): ThemeMessage | null {
  if (typeof data !== 'object' || data === null) return null;
  const { type, theme } = data as Readonly<Record<string, unknown>>;
  return type === 'dateline:theme' && THEMES.includes(theme) ? { type, theme: theme as ThemeMessage['theme'] } : null;
}
