import { describe, expect, it } from 'vitest';
import { defaultView } from '../../../lib/view/fields';
import { citationHref, exportHref, serializeView } from '../../../lib/view/serialize-view';
import { linkStory } from '../../fixtures/links/story';
import { timeOf } from './time-of';

const view = { ...defaultView(linkStory), time: timeOf('2024'), selection: 'tjk' };
const query = serializeView(view, linkStory);

describe('addresses of exports', () => {
  it('have the view’s canonical query, or none for the whole story', () => {
    expect(exportHref(linkStory, view, 'csv')).toBe(`/stories/putin-in-tajikistan-2025/export/csv?${query}`);
    expect(exportHref(linkStory, null, 'geojson')).toBe('/stories/putin-in-tajikistan-2025/export/geojson');
  });

  it('say how to cite after what to cite', () => {
    expect(citationHref(linkStory, view, 'ris')).toBe(
      `/stories/putin-in-tajikistan-2025/export/citation?${query}&as=ris`,
    );
  });
});
