import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { Marks } from '../../../components/map/marks';
import { ChoroplethSwatch } from '../../../components/ui/choropleth-swatch';
import { Shapes } from '../../../components/ui/shapes';
import { drawScene } from '../../../lib/draw/draw-scene';
import { roughMeasure } from '../../../lib/draw/label-style';
import { frameProjector } from '../../../lib/geo/mercator';
import { unitPath } from '../../../lib/geo/outline';
import { patternShapes } from '../../../lib/paint/pattern-shapes';
import { scene } from '../../../lib/scene/scene';
import { seriesStory } from '../compile/fixture';
import { timeOf } from '../view/time-of';

const story = seriesStory();

function painted(time: string | null): string {
  const shown = scene(story, { layers: ['shares'], time: timeOf(time), selection: null });
  const square = unitPath([
    [-5, -5],
    [5, -5],
    [5, 5],
    [-5, 5],
    [-5, -5],
  ]);
  const displayList = drawScene(shown, {
    projector: frameProjector([0, 0], 3, 720, 630),
    viewport: { left: 0, top: 0, right: 720, bottom: 630 },
    centerLon: 0,
    zoom: 3,
    outlines: { rings: () => [square], border: () => [] },
    names: [],
    measure: roughMeasure,
  });
  return renderToStaticMarkup(
    <svg>
      <title>test</title>
      <Shapes shapes={[patternShapes()]} />
      <Marks displayList={displayList} activeId={null} />
    </svg>,
  );
}

/** What is inside the element of one mark. */
function mark(markup: string, id: string): string {
  return markup.split('data-entity="').find((part) => part.startsWith(`${id}"`)) ?? '';
}

describe('a shaded layer, drawn', () => {
  it('paints a country by its class in the year of the view', () => {
    expect(mark(painted(null), 'nor')).toContain('fill="var(--shade-6)"');
    expect(mark(painted('2021'), 'nor')).toContain('fill="var(--shade-1)"');
    expect(mark(painted('2022'), 'nor')).toContain('fill="var(--shade-4)"');
  });

  it('hatches a country without data, with a pattern that is there', () => {
    const markup = painted(null);
    expect(mark(markup, 'dnk')).toContain('fill="url(#no-data)"');
    expect(mark(markup, 'dnk')).not.toContain('--shade-');
    expect(markup).toContain('<pattern id="no-data"');
  });

  it('has the same paint in its legend', () => {
    expect(renderToStaticMarkup(<ChoroplethSwatch step={3} steps={4} />)).toContain('fill="var(--shade-6)"');
    const [, id] = /<pattern id="([^"]+)"/.exec(renderToStaticMarkup(<ChoroplethSwatch step={null} steps={4} />)) ?? [];
    expect(renderToStaticMarkup(<ChoroplethSwatch step={null} steps={4} />)).toContain(`fill="url(#${id})"`);
  });
});
