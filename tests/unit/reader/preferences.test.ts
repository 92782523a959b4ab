import { afterEach, describe, expect, it, vi } from 'vitest';
import { DEFAULT_PREFERENCES, readPreferences, writePreferences } from '../../../components/reader/preferences';

afterEach(() => {
  vi.unstubAllGlobals();
});

function stored(text: string | null): void {
  vi.stubGlobal('localStorage', { getItem: () => text });
}

const denied = () => {
  throw new DOMException('denied', 'SecurityError');
};

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
    expect(readPreferences()).toEqual({ theme: 'light', shortcuts: true });
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
    for (const theme of ['dark', 'light', 'system'] as const) {
      for (const shortcuts of [true, false]) {
        writePreferences({ theme, shortcuts });
        expect(readPreferences()).toEqual({ theme, shortcuts });
        expect(dataset.theme).toBe(theme === 'system' ? undefined : theme);
      }
    }
  });

  it('show at once also where storage is denied', () => {
    const dataset: Record<string, string> = {};
    vi.stubGlobal('document', { documentElement: { dataset } });
    vi.stubGlobal('localStorage', { setItem: denied });
    writePreferences({ theme: 'dark', shortcuts: true });
    expect(dataset.theme).toBe('dark');
  });
});
