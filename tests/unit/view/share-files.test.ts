import { describe, expect, it } from 'vitest';
import { defaultView } from '../../../lib/view/default-view';
import { downloadName } from '../../../lib/view/download-name';
import { embedCode } from '../../../lib/view/embed-code';
import { citationHref, exportHref } from '../../../lib/view/export-href';
import { serializeView } from '../../../lib/view/serialize-view';
import { firstStory } from '../scene/first-story';

const story = await firstStory();
const view = { ...defaultView(story), selection: 'dushanbe', time: '../2024' };

describe('the code to embed a view', () => {
  it('is one frame of this view, its title and address escaped', () => {
    const code = embedCode({ ...story, title: '"><script>&' }, view, 'https://example.org', 'medium');
    const address = `https://example.org/embed/${story.slug}?${serializeView(view, story)}`;
    expect(code).toContain(`src="${address.replaceAll('&', '&amp;')}"`);
    expect(code).toContain('title="&quot;&gt;&lt;script&gt;&amp;"');
    expect(code).toMatch(/^<iframe [^<>]*><\/iframe>$/);
    expect(code).toContain('loading="lazy"');
  });

  it('takes the size that was chosen', () => {
    expect(embedCode(story, view, '', 'small')).toContain('width="480" height="400"');
    expect(embedCode(story, view, '', 'full')).toContain('width="100%"');
  });
});

describe('what is saved', () => {
  it('has a name that says what is in it, of letters that every disk takes', () => {
    const name = downloadName(story, view, 'png', { theme: 'dark', width: 2400 });
    expect(name).toBe(`${story.slug}-dushanbe-open-to-2024-dark-2400.png`);
    expect(downloadName(story, defaultView(story), 'svg', { theme: 'light', width: 1200 })).toBe(`${story.slug}.svg`);
  });

  it('is the view’s, or without a view the whole story’s', () => {
    expect(exportHref(story, null, 'csv')).toBe(`/stories/${story.slug}/export/csv`);
    expect(exportHref(story, view, 'geojson')).toContain(`/export/geojson?${serializeView(view, story)}`);
    expect(citationHref(story, view, 'ris')).toMatch(/&as=ris$/);
  });
});
