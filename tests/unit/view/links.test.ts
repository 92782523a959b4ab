import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formatCamera } from '../../../lib/geo/camera';
import { parseView, parseViewEntries } from '../../../lib/view/parse-view';
import { serializeView } from '../../../lib/view/serialize-view';
import { linkStory } from '../../fixtures/links/story';

interface Link {
  readonly about: string;
  readonly query: string;
  readonly canonical: string;
  /** `code:key`, or the code of what concerns the whole link. */
  readonly notices: readonly string[];
  readonly revision?: number;
}

const file = new URL('../../fixtures/links/first-story.json', import.meta.url);
const { links }: { readonly links: readonly Link[] } = JSON.parse(readFileSync(file, 'utf8'));
const filled = (canonical: string) =>
  canonical
    .replace('{c}', formatCamera(linkStory.defaults.camera))
    .replace('{l}', [...linkStory.defaults.layers].sort().join('~'));

describe('every published link stays readable', () => {
  it.each(links)('$about', ({ query, canonical, notices, revision = null }) => {
    const parsed = parseView(`?${query}`, linkStory);
    expect(serializeView(parsed.view, linkStory)).toBe(filled(canonical));
    expect(parsed.notices.map(({ code, key }) => (key ? `${code}:${key}` : code))).toEqual(notices);
    expect(parsed.revision).toBe(revision);
    // A server that gets the pairs decoded reads the same.
    expect(parseViewEntries(new URLSearchParams(query), linkStory)).toEqual(parsed);
  });

  it('is a set of links that only grows', () => {
    expect(links.length).toBeGreaterThanOrEqual(200);
    expect(new Set(links.map(({ query }) => query)).size).toBe(links.length);
  });
});
