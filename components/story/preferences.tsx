import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';

/** Choices of one thing, the default first. */
export const CHOICES = {
  theme: ['system', 'light', 'dark'],
  text: ['normal', 'large', 'larger'],
  contrast: ['system', 'more'],
  motion: ['system', 'less'],
  buttons: ['device', 'shown', 'hidden'],
} as const;
export type ChoiceName = keyof typeof CHOICES;

/** What stays on this device and never goes into a link. */
export type Preferences = { readonly [Name in ChoiceName]: (typeof CHOICES)[Name][number] } & {
  /** Single keys are shortcuts. */
  readonly shortcuts: boolean;
};

const KEY = 'dateline-preferences';
export const DEFAULT_PREFERENCES: Preferences = {
  theme: 'system',
  text: 'normal',
  contrast: 'system',
  motion: 'system',
  buttons: 'device',
  shortcuts: true,
};

/** Whatever is stored, or nothing, or no storage at all: always preferences. */
export function readPreferences(): Preferences {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    const given = Object(stored) as Record<string, unknown>;
    return {
      theme: choiceOf(CHOICES.theme, given.theme),
      text: choiceOf(CHOICES.text, given.text),
      contrast: choiceOf(CHOICES.contrast, given.contrast),
      motion: choiceOf(CHOICES.motion, given.motion),
      buttons: choiceOf(CHOICES.buttons, given.buttons),
      shortcuts: given.shortcuts !== false,
    };
  } catch {
    return DEFAULT_PREFERENCES;
  }
}

function choiceOf<Choice extends string>(choices: readonly [Choice, ...Choice[]], value: unknown): Choice {
  return choices.find((choice) => choice === value) ?? choices[0];
}

/** Applied at once, as attributes of the page that its styles read; kept if the device lets us. */
export function writePreferences(preferences: Preferences): void {
  const { dataset } = document.documentElement;
  for (const name of Object.keys(CHOICES) as ChoiceName[]) {
    if (preferences[name] === DEFAULT_PREFERENCES[name]) delete dataset[name];
    else dataset[name] = preferences[name];
  }
  try {
    localStorage.setItem(KEY, JSON.stringify(preferences));
  } catch {
    // Storage denied or full: the choice lasts as long as the page.
  }
}

interface PreferencesState {
  readonly preferences: Preferences;
  readonly change: (next: Preferences) => void;
}

const Context = createContext<PreferencesState>({ preferences: DEFAULT_PREFERENCES, change: () => {} });

/** The server renders with the defaults; what the device keeps is read after hydration. */
export function PreferencesProvider({ children }: { children: ReactNode }) {
  const [preferences, setPreferences] = useState(DEFAULT_PREFERENCES);
  useEffect(() => setPreferences(readPreferences()), []);
  const state = useMemo(
    () => ({
      preferences,
      change: (next: Preferences) => {
        setPreferences(next);
        writePreferences(next);
      },
    }),
    [preferences],
  );
  return <Context value={state}>{children}</Context>;
}

export function usePreferences(): PreferencesState {
  return useContext(Context);
}
