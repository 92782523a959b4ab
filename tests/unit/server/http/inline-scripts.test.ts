import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { inlineScripts } from '@/lib/server/http/inline-scripts';

const FLIGHT = 'self.__next_f.push([1,"1:\\"$Sreact.fragment\\"\\n"])';
const START = '(self.__next_f=self.__next_f||[]).push([0])';
const CHUNKS = '(globalThis["TURBOPACK"] || (globalThis["TURBOPACK"] = [])).push({"otherChunks":["a.js"]});';

describe('inline scripts of a page', () => {
  it('hashes what the framework wrote, over exactly the words between the tags', () => {
    const html = `<script>${START}</script><script id="_R_">${CHUNKS}</script><p>text</p><script>${FLIGHT}</script>`;
    const sha = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
    expect(inlineScripts(html)).toEqual({ hashes: [START, CHUNKS, FLIGHT].map(sha), refused: [] });
  });

  it.each([
    ['a script of its own', 'alert(1)'],
    ['a script behind pushed data', `${FLIGHT};alert(1)`],
    ['a call inside the data', 'self.__next_f.push([1,alert(1)])'],
    ['a call beside the data', 'self.__next_f.push([1,"a"]),alert((1))'],
    ['an empty script', ''],
  ])('refuses %s', (_, script) => {
    const found = inlineScripts(`<script>${script}</script>`);
    expect(found.hashes).toEqual([]);
    expect(found.refused).toEqual([script.slice(0, 80)]);
  });

  it('leaves out what is no inline script: files and structured data', () => {
    const html = '<script src="/a.js" async=""></script><script type="application/ld+json">{"a":1}</script>';
    expect(inlineScripts(html)).toEqual({ hashes: [], refused: [] });
  });

  it('gives a repeated script one hash', () => {
    expect(inlineScripts(`<script>${START}</script><script>${START}</script>`).hashes).toHaveLength(1);
  });
});
