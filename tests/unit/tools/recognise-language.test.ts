import { describe, expect, it } from 'vitest';
import { recogniseLanguage } from '../../../tools/recognise-language';
import { DOUBTFUL, LINES, NEWS } from '../../fixtures/languages/news';

const { en = '', fr = '', ru = '', tg = '', ar = '' } = NEWS;

describe('the language of a text', () => {
  it.each(Object.entries(NEWS))('is recognised from some sentences: %s', async (lang, text) => {
    expect(await recogniseLanguage([text])).toEqual({ lang, sure: true, others: [] });
  });

  it.each(Object.entries(LINES))('is recognised from one line: %s', async (lang, text) => {
    expect(await recogniseLanguage([text])).toEqual({ lang, sure: true, others: [] });
  });

  it.each(Object.entries(DOUBTFUL))('is not claimed to be sure where it is not: %s', async (_, text) => {
    expect(await recogniseLanguage([text])).toMatchObject({ sure: false });
  });

  it.each([['2024'], ['Putin Dushanbe Rahmon'], ['…'], ['😀 13:45'], ['OK']])(
    'is not claimed to be sure of next to nothing: %s',
    async (text) => {
      expect(await recogniseLanguage([text])).toMatchObject({ sure: false });
    },
  );

  it('is that of an article with quotations in another', async () => {
    expect(await recogniseLanguage([en, `“${LINES.fr}”`, en])).toMatchObject({ lang: 'en', sure: true });
    expect(await recogniseLanguage([ru, `Газета «Ҷумҳурият» пишет об этом.`, ru])).toMatchObject({
      lang: 'ru',
      sure: true,
    });
  });

  it.each([
    ['two languages of one script', [fr, en], ['en', 'fr']],
    ['two scripts', [ar, en], ['ar', 'en']],
    ['two languages of Cyrillic letters', [ru, tg], ['ru', 'tg']],
  ])('is not sure of a text in %s, and both are named', async (_, paragraphs, both) => {
    const { lang, sure, others } = await recogniseLanguage(paragraphs);
    expect(sure).toBe(false);
    expect([lang, ...others].sort()).toEqual(both);
  });
});
