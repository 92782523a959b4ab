import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { DEFAULT_PREFERENCES, type Preferences, readPreferences, writePreferences } from './preferences';

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
