import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pictureQuery } from '../../../lib/picture/picture-href';
import { readPictureRequest } from '../../../lib/picture/picture-request';
import { linkStory } from '../../fixtures/links/story';
import { arbitraryView } from '../view/arbitrary-view';

const options = fc.record({
  width: fc.integer({ min: 200, max: 2400 }),
  height: fc.integer({ min: 200, max: 2400 }),
  theme: fc.constantFrom('light' as const, 'dark' as const),
  layout: fc.constantFrom('card' as const, 'map' as const),
});
const escaped = (query: string) => query.replaceAll('/', '%2F').replaceAll('~', '%7E');

test('the one spelling of a picture is answered, raw or with its slashes and tildes escaped', () => {
  fc.assert(
    fc.property(arbitraryView, options, (view, how) => {
      const query = pictureQuery(linkStory, view, how);
      for (const spelling of [query, escaped(query)])
        for (const download of [false, true])
          expect(readPictureRequest(`?${spelling}${download ? '&download' : ''}`, linkStory)).toEqual({
            kind: 'picture',
            view,
            options: how,
            query,
            download,
          });
    }),
  );
});

test('any text is answered, told to be unreadable, or led to an address that is answered', () => {
  const junk = fc.oneof(
    fc.string(),
    fc
      .array(
        fc.tuple(
          fc.constantFrom('v', 'c', 't', 'l', 's', 'h', 'p', 'b', 'width', 'theme', 'r', 'utm_source'),
          fc.string(),
        ),
      )
      .map((pairs) => new URLSearchParams(pairs).toString()),
  );
  fc.assert(
    fc.property(junk, (text) => {
      const asked = readPictureRequest(text, linkStory);
      if (asked.kind === 'bad') expect(asked.why).not.toBe('');
      else expect(readPictureRequest(asked.query, linkStory)).toMatchObject({ kind: 'picture', query: asked.query });
    }),
  );
});

test('another order, repeated or unknown keys and ids lead to the canonical address', () => {
  const asked = readPictureRequest('', linkStory);
  if (asked.kind !== 'picture') throw new Error('the bare address is answered');
  const { query } = asked;
  const others = [
    `${query}&utm_source=x`,
    `${query}&v=1`,
    query.split('&').reverse().join('&'),
    `${query}&width=1200`,
    'theme=light',
    `${query}&s=no-such-thing`,
  ];
  for (const other of others) expect(readPictureRequest(other, linkStory)).toEqual({ kind: 'redirect', query });
});

test('what cannot be read is said: values, sizes, versions, length', () => {
  for (const text of [
    'v=2',
    'c=abc',
    'c=19/0/0',
    't=2024-13',
    'h=1',
    'p=x',
    'b=x',
    's=%20',
    'l=~',
    'width=199',
    'height=2401',
    'width=1e3',
    'width=',
    'theme=blue',
    'layout=wide',
    `x=${'y'.repeat(2000)}`,
  ]) {
    expect(readPictureRequest(text, linkStory).kind, text).toBe('bad');
  }
});
