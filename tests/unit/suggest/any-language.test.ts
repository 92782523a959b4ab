import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { suggest } from '@/lib/suggest/suggest';
import { gazetteer, wordsOf } from './suggested';

function found(lang: string, text: string) {
  const answer = suggest(text, { lang, date: '2025-10-08', gazetteer });
  if (!answer.ok) throw new Error(answer.error.message);
  const { places, dates, quotes, note } = answer.value;
  return {
    places: places.map((place) => `${wordsOf(text, place)} ${place.candidates[0]?.id}${place.sure ? '' : ' ?'}`),
    dates: dates.map((date) => `${wordsOf(text, date)} ${date.edtf}`),
    quotes: quotes.flatMap(({ spans }) => spans.map((span) => wordsOf(text, span))),
    note,
  };
}

describe('in a language without rules of its own', () => {
  it.each([
    ['fr', 'Le Tadjikistan et les États-Unis ont signé.', ['Tadjikistan iso:TJK', 'États-Unis iso:USA']],
    ['de', 'Die Türkei liefert Frankreichs Nachbarn Gas.', ['Türkei iso:TUR', 'Frankreichs iso:FRA ?']],
    [
      'es',
      'España y la República Democrática del Congo',
      ['España iso:ESP', 'República Democrática del Congo iso:COD'],
    ],
    ['ru', 'Россия и Таджикистан подписали договор.', ['Россия iso:RUS', 'Таджикистан iso:TJK']],
    ['ru', 'Президент России прибыл из Соединенных Штатов.', ['России iso:RUS ?', 'Соединенных Штатов iso:USA ?']],
    ['uk', 'Уряд України закликав Польщу.', ['України iso:UKR ?', 'Польщу iso:POL ?']],
    ['ar', 'وصل الرئيس إلى طاجيكستان وروسيا', ['طاجيكستان iso:TJK', 'روسيا iso:RUS']],
    ['zh', '俄罗斯总统抵达塔吉克斯坦首都。', ['俄罗斯 iso:RUS', '塔吉克斯坦 iso:TJK']],
    ['ja', 'ロシアとタジキスタンが署名した。', ['ロシア iso:RUS', 'タジキスタン iso:TJK']],
    ['th', 'ประธานาธิบดีรัสเซียเดินทางถึงทาจิกิสถาน', ['รัสเซีย iso:RUS', 'ทาจิกิสถาน iso:TJK']],
    ['tr', 'Tacikistan’ın başkenti ve Rusya', ['Tacikistan iso:TJK', 'Rusya iso:RUS']],
  ])('%s: countries are found by their names, also inside words and with other endings: %s', (lang, text, places) => {
    expect(found(lang, text).places).toEqual(places);
  });

  it('is sure of a form only if it is one by case and the name itself is in the text', () => {
    expect(found('ru', 'Таджикистан ждёт. Президент Таджикистана прибыл.').places).toEqual([
      'Таджикистан iso:TJK',
      'Таджикистана iso:TJK',
    ]);
    expect(found('it', 'Il Perù e Perugia.').places.at(-1)).toMatch(/^Perugia .* \?$/);
    expect(found('fi', 'Suomi ja Suomessa.').places).toEqual(['Suomi iso:FIN', 'Suomessa iso:FIN ?']);
  });

  it('takes no two letters out of the name of a sea or state', () => {
    expect(found('zh', '印度洋和马里兰州').places).toEqual([]);
    expect(found('zh', '印度和马里签署').places).toEqual(['印度 iso:IND ?', '马里 iso:MLI ?']);
    expect(found('zh', '中国和俄罗斯').places).toEqual(['中国 iso:CHN', '俄罗斯 iso:RUS']);
  });

  it('takes no country for another one whose name begins alike', () => {
    expect(found('de', 'Nigeria und Niger, Guinea und Guinea-Bissau').places).toEqual([
      'Nigeria iso:NGA',
      'Niger iso:NER',
      'Guinea iso:GIN',
      'Guinea-Bissau iso:GNB',
    ]);
  });

  it.each([
    ['fr', 'Nigeria et Niger: le président Nigérien et les Nigériens', ['Nigeria iso:NGA', 'Niger iso:NER']],
    ['ru', 'Нигер и Нигерия: в столице Нигера', ['Нигер iso:NER', 'Нигерия iso:NGA']],
  ])('%s: takes no other form of a name that two countries could have', (lang, text, places) => {
    expect(found(lang, text).places).toEqual(places);
  });

  it('offers larger cities, and is sure of a large capital inside a sentence only', () => {
    expect(found('fr', 'Le ministre est arrivé à Bogota puis à Marseille.').places).toEqual([
      expect.stringMatching(/^Bogota geonames:\d+$/),
      expect.stringMatching(/^Marseille geonames:\d+ \?$/),
    ]);
  });

  it.each([
    ['fr', 'le 8 octobre 2025', '8 octobre 2025 2025-10-08'],
    ['es', 'el 8 de octubre de 2025', '8 de octubre de 2025 2025-10-08'],
    ['de', 'am 8. Oktober', '8. Oktober 2025-10-08'],
    ['de', 'am 3. Februar', '3. Februar 2026-02-03'],
    ['ru', '8 октября 2025 года', '8 октября 2025 2025-10-08'],
    ['ru', 'в октябре, 08.10.2025', '08.10.2025 2025-10-08'],
    ['pl', 'w marcu 2024, marzec 2024', 'marzec 2024 2024-03'],
    ['hu', '2025. október 8-án', '2025. október 8 2025-10-08'],
    ['ar', 'في 8 أكتوبر 2025', '8 أكتوبر 2025 2025-10-08'],
    ['fa', '۸ اکتبر ۲۰۲۵', '۸ اکتبر ۲۰۲۵ 2025-10-08'],
    ['zh', '于2025年10月8日抵达', '2025年10月8日 2025-10-08'],
    ['ko', '2025년 10월 8일 도착', '2025년 10월 8일 2025-10-08'],
    ['it', 'nel 2019', '2019 2019'],
  ])('%s: reads dates: %s', (lang, text, date) => {
    expect(found(lang, text).dates).toContain(date);
  });

  it.each(['fr-u-nu-latn', 'fr-u-ca-buddhist', 'fr-x-own'])(
    'reads dates of a language with more to its tag: %s',
    (lang) => {
      expect(found(lang, 'le 8 octobre 2025').dates).toEqual(['8 octobre 2025 2025-10-08']);
    },
  );

  it('gives no day that is in no calendar', () => {
    expect(found('fr', 'le 31 février 2025').dates).toEqual([]);
    expect(found('zh', '2025年2月30日').dates).toEqual([]);
    expect(found('zh', '0050年10月8日').dates).toEqual([]);
  });

  it('has the words between quotation marks, and says what it does not look for', () => {
    const { quotes, note } = found('fr', '« Nous n’oublierons pas nos amis », dit-il. Le « pont » est là.');
    expect(quotes).toEqual(['Nous n’oublierons pas nos amis']);
    expect(note).toContain('no rules for the language "fr"');
  });

  it('gives spans inside the text that never overlap, for any text and language', () => {
    const langs = fc.constantFrom('fr', 'ru', 'ar', 'he', 'zh', 'th', 'hi', 'hu', 'qq');
    const pieces = fc.constantFrom(
      'Россия',
      'الأردن',
      '中国',
      'France',
      '8',
      '2025',
      '年',
      ' ',
      '.',
      'e\u0301',
      '«',
      '»',
    );
    fc.assert(
      fc.property(langs, fc.array(fc.oneof(pieces, fc.string({ unit: 'binary', maxLength: 4 }))), (lang, parts) => {
        const text = parts.join('');
        const answer = suggest(text, { lang, date: null, gazetteer });
        if (!answer.ok) return;
        for (const spans of [answer.value.places, answer.value.dates]) {
          let end = 0;
          for (const span of spans) {
            expect(span.start).toBeGreaterThanOrEqual(end);
            expect(span.end).toBeGreaterThan(span.start);
            end = span.end;
          }
          expect(end).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 300 },
    );
  });
});
