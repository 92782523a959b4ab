import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { isolated, isolating, textDirection, withoutIsolates } from '@/lib/words/direction';
import { labelled, list } from '@/lib/words/in-sentence';
import { langAttributes, otherDirection } from '@/lib/words/locale';

describe('a text in a sentence of the interface', () => {
  it.each(['ירושלים', 'القدس 13', '(א)', '13 ش.', 'NATO – نبأ', 'ߒߞߏ', '𐡀𐡁', '𞤀𞤁', '٢٠٢٤', 'a \u200f'])(
    'is isolated where it could draw its neighbours along: %s',
    (text) => {
      expect(isolated(text)).toBe(`\u2068${text}\u2069`);
    },
  );

  it.each(['Dushanbe', 'Łódź, 13.', '東京', '', '2024', '$1.8bn', '– (…)', '😀', 'Душанбе', 'Đà Nẵng'])(
    'is left as it is otherwise, byte for byte: %s',
    (text) => {
      expect(isolated(text)).toBe(text);
    },
  );

  it('is isolated once, however many sentences it goes through', () => {
    const name = '\u2068ירושלים\u2069';
    expect(isolating`${isolating`${'ירושלים'}, ${13}`} – ${'Title'}`).toBe(`${name}, 13 – Title`);
    expect(list(['ירושלים', 'Haifa'])).toBe(`${name} and Haifa`);
    expect(labelled('ירושלים', '13')).toBe(`${name}: 13`);
  });

  it('keeps its own isolates', () => {
    expect(isolated('שער \u2066A 13\u2069 א')).toBe('\u2068שער \u2066A 13\u2069 א\u2069');
  });

  it('is found whole by who takes the isolates out', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('ירושלים', 'القدس 13', 'Oslo', '13', ', ')), (texts) => {
        expect(withoutIsolates(texts.map(isolated).join(''))).toBe(texts.join(''));
      }),
    );
    expect(withoutIsolates('a \u2067b \u2068c\u2069 d\u2069 \u2069')).toBe('a \u2067b c d\u2069 \u2069');
  });
});

describe('where the interface runs from right to left', () => {
  afterEach(() => {
    vi.doUnmock('@words/locale');
    vi.resetModules();
  });

  it('the same holds of Latin letters and of digits, and texts of its own direction stay as they are', async () => {
    vi.resetModules();
    vi.doMock('@words/locale', () => ({ localeMessages: { direction: 'rtl', tag: 'ar' } }));
    const turned = await import('@/lib/words/direction');
    expect(turned.isolated('Dushanbe')).toBe('\u2068Dushanbe\u2069');
    expect(turned.isolated(2024)).toBe('\u20682024\u2069');
    expect(turned.isolated('القدس')).toBe('القدس');
    expect(turned.isolating`${turned.isolating`${'Dushanbe'}، ${2024}`} – ${'القدس'}`).toBe(
      '\u2068Dushanbe\u2069، \u20682024\u2069 – القدس',
    );
    // Stands for an element until the text is cut there.
    expect(turned.isolated('\ue000')).toBe('\u2068\ue000\u2069');
  });
});

describe('an element with a text of a story', () => {
  it.each([
    ['he', 'NATO הודיע', 'rtl'],
    ['he', 'NATO 13.', 'ltr'],
    ['en', 'القدس 13.', 'rtl'],
    ['en', 'القدس: 13 killed', 'ltr'],
    ['en', '13.', 'ltr'],
    ['ar', '13.', 'rtl'],
  ] as const)('in %s runs as the language does, unless no letter of it does: %s', (lang, text, direction) => {
    expect(textDirection(text, lang === 'en' ? 'ltr' : 'rtl')).toBe(direction);
    expect(otherDirection(lang, text)).toBe((lang === 'en') === (direction === 'ltr') ? undefined : direction);
  });

  it('says so only where there is something to say', () => {
    expect(langAttributes('en', 'Dushanbe')).toEqual({});
    expect(langAttributes('en', 'القدس 13.')).toEqual({ dir: 'rtl' });
    expect(langAttributes('en', 'القدس: 13 killed')).toEqual({ dir: 'ltr' });
    expect(langAttributes('he', 'NATO')).toMatchObject({ lang: 'he', dir: 'ltr' });
    expect(langAttributes('he')).toMatchObject({ lang: 'he', dir: 'rtl' });
  });
});
