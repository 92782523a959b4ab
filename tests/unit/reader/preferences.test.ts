import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { CHOICES, DEFAULT_PREFERENCES, readPreferences, writePreferences } from '../../../components/story/preferences';

afterEach(() => {
  vi.unstubAllGlobals();
});

function stored(text: string | null): void {
  vi.stubGlobal('localStorage', { getItem: () => text });
}

const denied = () => {
  throw new DOMException('denied', 'SecurityError');
};

it('public/theme.js applies, before the first paint, exactly what is no default', () => {
  const script = readFileSync(join(import.meta.dirname, '../../../public/theme.js'), 'utf8');
  const applied = (text: string) => {
    const dataset: Record<string, string> = {};
    runInNewContext(script, { localStorage: { getItem: () => text }, document: { documentElement: { dataset } } });
    return dataset;
  };
  for (const [name, choices] of Object.entries(CHOICES)) {
    for (const choice of choices) {
      const expected = choice === choices[0] ? {} : { [name]: choice };
      expect(applied(JSON.stringify({ [name]: choice }))).toEqual(expected);
    }
    expect(applied(JSON.stringify({ [name]: 'no such' }))).toEqual({});
  }
  expect(applied('{broken')).toEqual({});
});

describe('preferences of this device', () => {
  it.each([
    ['nothing', null],
    ['an empty text', ''],
    ['no JSON', '{theme:'],
    ['null', 'null'],
    ['a number', '7'],
    ['a text', '"dark"'],
    ['a list', '["dark"]'],
    ['another theme', '{"theme":"sepia"}'],
    ['a theme of another type', '{"theme":{"dark":true},"shortcuts":"no"}'],
    ['a prototype', '{"__proto__":{"theme":"dark"}}'],
  ])('are the defaults when %s is stored', (_, text) => {
    stored(text);
    expect(readPreferences()).toEqual(DEFAULT_PREFERENCES);
  });

  it('are the defaults when storage is denied or missing', () => {
    vi.stubGlobal('localStorage', { getItem: denied });
    expect(readPreferences()).toEqual(DEFAULT_PREFERENCES);
    vi.stubGlobal('localStorage', undefined);
    expect(readPreferences()).toEqual(DEFAULT_PREFERENCES);
  });

  it('keep what is good beside what is not', () => {
    stored('{"theme":"light","shortcuts":null,"more":1}');
    expect(readPreferences()).toEqual({ ...DEFAULT_PREFERENCES, theme: 'light' });
  });

  it('come back as they were written, and show at once', () => {
    let text: string | null = null;
    const dataset: Record<string, string> = {};
    vi.stubGlobal('document', { documentElement: { dataset } });
    vi.stubGlobal('localStorage', {
      getItem: () => text,
      setItem: (_: string, value: string) => {
        text = value;
      },
    });
    for (const theme of CHOICES.theme) {
      for (const text of CHOICES.text) {
        for (const contrast of CHOICES.contrast) {
          for (const motion of CHOICES.motion) {
            for (const buttons of CHOICES.buttons) {
              const choices = { theme, text, contrast, motion, buttons };
              const preferences = { ...choices, shortcuts: motion === 'less' };
              writePreferences(preferences);
              expect(readPreferences()).toEqual(preferences);
              const apart = Object.entries(choices).filter(
                ([name, value]) => DEFAULT_PREFERENCES[name as 'theme'] !== value,
              );
              expect(dataset).toEqual(Object.fromEntries(apart));
            }
          }
        }
      }
    }
  });

  it('show at once also where storage is denied', () => {
    const dataset: Record<string, string> = {};
    vi.stubGlobal('document', { documentElement: { dataset } });
    vi.stubGlobal('localStorage', { setItem: denied });
    writePreferences({ ...DEFAULT_PREFERENCES, theme: 'dark' });
    expect(dataset.theme).toBe('dark');
  });
});
