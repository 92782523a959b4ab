import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentencesOf } from '../../../lib/text/sentences';

const sentences = (text: string, lang = 'en') =>
  sentencesOf(text, lang).map(({ start, end }) => text.slice(start, end).trim());

describe('the sentences of a paragraph', () => {
  it.each([
    [
      'en',
      [
        'Mr. Smith met Gen. Jones of the U.S. Army on Oct. 5.',
        'J. K. Rowling paid $1.8bn.',
        'He left the U.S.',
        'He is back.',
      ],
    ],
    ['zh', ['他说：“我们会来。”', '然后离开了。', '“第二句！', '你好。”', '他说。']],
    ['ja', ['会談は東京で行われた。', '「また来ます」と大臣は述べた。']],
    ['ar', ['قال الوزير إن الأمر انتهى.', 'هل هذا صحيح؟', 'نعم، قال.']],
    ['fa', ['این یک جمله است.', 'آیا درست است؟']],
    ['hi', ['डॉ. सिंह आए।', 'यह दूसरा वाक्य है।']],
    ['ru', ['А. С. Пушкин приехал.', 'Он жил на ул. Мира.']],
    ['he', ['הוא הגיע לירושלים.', 'מחר ייסע הביתה.']],
    ['ko', ['회담은 서울에서 열렸다.', '장관은 다시 오겠다고 말했다.']],
    ['th', ['นายกรัฐมนตรีกล่าวว่า โครงการนี้จะเริ่มในปีหน้า ผู้ว่าการไม่ตอบ']],
  ])('end where those of %s end', (lang, expected) => {
    const between = /^(zh|ja)$/.test(lang) ? '' : ' ';
    const found = sentences(expected.join(between), lang);
    expect(found).toEqual(expected);
  });

  it('leave out nothing and overlap nowhere, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom('en', 'ar', 'zh', 'th'), (text, lang) => {
        const found = sentencesOf(text, lang);
        expect(found.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
        expect(found.every(({ start, end }) => start < end)).toBe(true);
      }),
    );
  });
});
