import { describe, expect, it } from 'vitest';
import { embedCode, heightMessage, readHostMessage } from '@/lib/export/embed-code';
import { oembed, oembedHref, readOembed } from '@/lib/export/oembed';
import { defaultView } from '@/lib/view/fields';
import { firstStory } from '../scene/first-story';

const SITE = 'https://maps.example';
const story = await firstStory();
const ask = (entries: Record<string, string>) => readOembed(new URLSearchParams(entries), SITE);
const own = `${SITE}/stories/${story.slug}`;

describe('oEmbed', () => {
  it.each([
    ['a story', { url: own }, null],
    ['a view', { url: `${own}?v=1&s=tjk` }, null],
    ['an embed', { url: `${SITE}/embed/${story.slug}?v=1` }, null],
    ['an upper limit', { url: own, maxwidth: '400', maxheight: '300', format: 'json' }, null],
    ['XML', { url: own, format: 'xml' }, 501],
    ['no address', {}, 400],
    ['no whole address', { url: '/stories/a' }, 400],
    ['no size', { url: own, maxwidth: '-1' }, 400],
    ['another site', { url: `https://evil.example/stories/${story.slug}` }, 404],
    ['another scheme', { url: own.replace('https', 'http') }, 404],
    ['a host that only begins like this one', { url: own.replace('.example', '.example.evil') }, 404],
    ['a login in the address', { url: `https://maps.example@evil.example/stories/${story.slug}` }, 404],
    ['another page of this site', { url: `${SITE}/about` }, 404],
  ])('asked about %s', (_, entries, status) => {
    const read = ask(entries as Record<string, string>);
    expect(read.ok ? null : read.error.status).toBe(status);
  });

  it('answers with a frame of the very view, in the limits that were set', () => {
    const read = ask({ url: `${own}?s=tjk&v=1&utm_source=x`, maxwidth: '500', maxheight: '300' });
    if (!read.ok) throw new Error(read.error.reason);
    const answer = oembed(story, read.value, SITE);
    expect(answer).toMatchObject({ version: '1.0', type: 'rich', width: 500, height: 300, provider_url: SITE });
    expect(answer.title).toContain('Tajikistan');
    expect(answer.html).toContain(`src="${SITE}/embed/${story.slug}?v=1&amp;c=`);
    expect(answer.html).toContain('&amp;s=tjk&amp;');
    expect(answer.html).not.toContain('utm_source');
    expect(answer.thumbnail_url).toMatch(/picture\.png\?v=1&.*&width=500&height=262$/);
  });

  it('is led to by the address of a page, which is read back as that page', () => {
    const view = { ...defaultView(story), selection: 'tjk' };
    const read = readOembed(new URL(oembedHref(story, view, SITE)).searchParams, SITE);
    expect(read.ok && new URLSearchParams(read.value.query).get('s')).toBe('tjk');
  });
});

describe('the code of an embed', () => {
  it('is one frame, whatever a title says', () => {
    const code = embedCode({
      src: `${SITE}/embed/a?v=1&s=b`,
      title: '"><script>alert(1)</script>',
      width: 1,
      height: 2,
    });
    expect(code.match(/</g)).toHaveLength(2);
    expect(code).toContain('title="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;"');
  });
});

describe('messages of an embed', () => {
  it('ask for a height that the page’s script grants', () => {
    for (const width of [1, 320, 419, 420, 720, 3000]) {
      const { height } = heightMessage(width);
      expect(Number.isInteger(height) && height >= 200 && height <= 1200).toBe(true);
    }
  });

  it.each([
    [{ type: 'dateline:theme', theme: 'dark' }, 'dark'],
    [{ type: 'dateline:theme', theme: 'system', more: 1 }, 'system'],
    [{ type: 'dateline:theme', theme: 'url(x)' }, undefined],
    [{ type: 'dateline:theme', theme: ['dark'] }, undefined],
    [{ type: 'other', theme: 'dark' }, undefined],
    ['dateline:theme', undefined],
    [null, undefined],
    [[], undefined],
  ])('from the page around are read or ignored: %j', (data, theme) => {
    const message = readHostMessage(data);
    expect(message?.type === 'dateline:theme' ? message.theme : undefined).toBe(theme);
  });
});
