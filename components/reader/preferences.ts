/** What stays on this device and never goes into a link. */
export interface Preferences {
  readonly theme: 'system' | 'light' | 'dark';
  readonly shortcuts: boolean;
}

const KEY = 'dateline-preferences';
export const DEFAULT_PREFERENCES: Preferences = { theme: 'system', shortcuts: true };

/** Whatever is stored, or nothing, or no storage at all: always preferences. */
export function readPreferences(): Preferences {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    const { theme, shortcuts } = Object(stored) as Record<string, unknown>;
    return {
      theme: theme === 'light' || theme === 'dark' ? theme : DEFAULT_PREFERENCES.theme,
      shortcuts: shortcuts !== false,
    };
  } catch {
    return DEFAULT_PREFERENCES;
  }
}

/** Applied at once; kept if the device lets us. */
export function writePreferences(preferences: Preferences): void {
  const { dataset } = document.documentElement;
  if (preferences.theme === 'system') delete dataset.theme;
  else dataset.theme = preferences.theme;
  try {
    localStorage.setItem(KEY, JSON.stringify(preferences));
  } catch {
    // Storage denied or full: the choice lasts as long as the page.
  }
}
