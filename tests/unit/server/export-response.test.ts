import { describe, expect, test, vi } from 'vitest';
import { exportResponse } from '../../../lib/server/export-response';
import { storySlugs } from '../../../lib/server/read-story';

const [slug = ''] = storySlugs();
let names = 0;

/** An export that nobody has asked for yet. */
function newExport() {
  const kind = `test ${names++}`;
  const write = vi.fn(async () => ({
    body: `${kind} ${write.mock.calls.length}`,
    type: 'text/plain',
    extension: 'txt',
  }));
  const ask = (query = '', of = slug, host = 'maps.example') =>
    exportResponse(
      new Request(`http://${host}/stories/${of}/export/test${query}`, { headers: { host } }),
      Promise.resolve({ slug: of }),
      kind,
      write,
    );
  return { write, ask };
}

describe('an export of a view', () => {
  test('is made once, whoever asks again and however the link is written', async () => {
    const { write, ask } = newExport();
    const first = await (await ask('?v=1&l=none&p=article')).text();
    expect(await (await ask('?p=article&utm_source=x&l=none&v=1')).text()).toBe(first);
    expect(write).toHaveBeenCalledTimes(1);
  });

  test('is made once for all who ask at the same time', async () => {
    const { write, ask } = newExport();
    const answers = await Promise.all(Array.from({ length: 8 }, () => ask('?v=1').then((answer) => answer.text())));
    expect(new Set(answers).size).toBe(1);
    expect(write).toHaveBeenCalledTimes(1);
  });

  test('is another for another view, the whole story and another address of the site', async () => {
    const { write, ask } = newExport();
    for (const [query, host] of [['?v=1'], ['?v=1&l=none'], ['?v=1&c=5/40/70'], [''], ['?v=1', 'other.example']]) {
      expect((await ask(query, slug, host)).status).toBe(200);
    }
    expect(write).toHaveBeenCalledTimes(5);
  });

  test('is tried again when it could not be made', async () => {
    const { write, ask } = newExport();
    write.mockRejectedValueOnce(new Error('no outlines'));
    await expect(ask('?v=1')).rejects.toThrow('no outlines');
    expect((await ask('?v=1')).status).toBe(200);
  });

  test('of a story that is not there is 404', async () => {
    const { write, ask } = newExport();
    expect((await ask('', 'no-such-story')).status).toBe(404);
    expect(write).not.toHaveBeenCalled();
  });
});
