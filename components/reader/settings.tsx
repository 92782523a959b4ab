import { readerMessages } from '@words/reader';
import { useEffect, useRef, useState } from 'react';
import { PREFERENCE_WORDS } from '@/lib/words/view-title';
import { CHOICES, usePreferences } from '../story/preferences';
import { Icon } from '../ui/icon';
import { usePressOutside } from '../ui/use-press-outside';
import styles from './settings.module.css';

const CHOICE_NAMES = ['theme', 'text', 'contrast', 'motion'] as const;
type ChoiceName = (typeof CHOICE_NAMES)[number];

export function Settings() {
  const { preferences, change } = usePreferences();
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);

  usePressOutside(root, open, setOpen);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes the settings from anywhere inside
    <div
      ref={root}
      className={styles.settings}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open) return;
        event.preventDefault();
        setOpen(false);
        button.current?.focus();
      }}
    >
      <button
        ref={button}
        type="button"
        className={styles.button}
        aria-label={readerMessages.settings}
        aria-expanded={open}
        aria-controls="settings"
        onClick={() => setOpen(!open)}
      >
        <Icon name="theme" />
      </button>
      <div id="settings" className={styles.menu} hidden={!open}>
        {CHOICE_NAMES.map((name) => (
          <fieldset key={name}>
            <legend>{PREFERENCE_WORDS[name].legend}</legend>
            {CHOICES[name].map((choice) => (
              <label key={choice}>
                <input
                  type="radio"
                  name={name}
                  value={choice}
                  checked={preferences[name] === choice}
                  onChange={() => change({ ...preferences, [name]: choice })}
                />
                <span>{wordsOf(name)[choice]}</span>
              </label>
            ))}
          </fieldset>
        ))}
        <MapButtons />
        <label>
          <input
            type="checkbox"
            checked={preferences.shortcuts}
            onChange={(event) => change({ ...preferences, shortcuts: event.target.checked })}
          />
          <span>{readerMessages.shortcuts}</span>
        </label>
      </div>
    </div>
  );
}

/** Zooming and moving by single presses. Where fingers do both, they come only when asked for. */
function MapButtons() {
  const { preferences, change } = usePreferences();
  const [byFingers, setByFingers] = useState(false);
  useEffect(() => setByFingers(matchMedia('(pointer: coarse)').matches), []);
  const usual = byFingers ? 'hidden' : 'shown';
  const now = preferences.buttons === 'device' ? usual : preferences.buttons;
  const set = (shown: boolean) => {
    const wanted = shown ? 'shown' : 'hidden';
    change({ ...preferences, buttons: wanted === usual ? 'device' : wanted });
  };
  return (
    <label>
      <input type="checkbox" checked={now === 'shown'} onChange={(event) => set(event.target.checked)} />
      <span>{readerMessages.mapButtons}</span>
    </label>
  );
}

function wordsOf(name: ChoiceName): Readonly<Record<string, string>> {
  return PREFERENCE_WORDS[name].words;
}
