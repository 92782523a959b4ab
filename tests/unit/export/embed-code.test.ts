import { describe, expect, it } from 'vitest';
import { embedCode } from '../../../lib/export/embed-code';

describe('the code of an embedded map', () => {
  it('is one frame with the size that was asked', () => {
    const code = embedCode({ src: 'https://a.example/embed/x?v=1&p=places', title: 'A', width: '100%', height: 540 });
    expect(code).toMatch(/^<iframe [^<>]*><\/iframe>$/);
    expect(code).toContain(' src="https://a.example/embed/x?v=1&amp;p=places"');
    expect(code).toContain(' width="100%" height="540"');
  });

  it('lets no title out of its attribute', () => {
    const code = embedCode({ src: 'https://a.example/', title: '"><script>&', width: 1, height: 1 });
    expect(code).toContain(' title="&quot;&gt;&lt;script&gt;&amp;"');
  });
});
