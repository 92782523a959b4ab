import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { Marks } from '../../../components/map/marks';
import { NO_OUTLINES } from '../../../lib/draw/basemap-shapes';
import { drawScene } from '../../../lib/draw/draw-scene';
import { roughMeasure } from '../../../lib/draw/label-style';
import { frameProjector } from '../../../lib/geo/mercator';
import { scene } from '../../../lib/scene/scene';
import { readEveryKind } from '../../fixtures/every-kind/read-every-kind';

it('an event at several places is one stop for the keyboard, and can be clicked at each', async () => {
  const shown = scene(await readEveryKind(), { layers: ['events'], time: null, selection: null });
  const displayList = drawScene(shown, {
    projector: frameProjector([28, 45], 3, 720, 630),
    zoom: 3,
    centerLon: 28,
    viewport: { left: 0, top: 0, right: 720, bottom: 630 },
    outlines: NO_OUTLINES,
    names: [],
    measure: roughMeasure,
  });
  const svg = renderToStaticMarkup(<Marks displayList={displayList} activeId="event-protest" />);
  expect(svg.match(/data-entity="event-protest"/g)).toHaveLength(1);
  expect(svg.match(/tabindex="0"/g)).toHaveLength(1);
  expect(svg.match(/data-ghost="event-protest"/g)).toHaveLength(2);
});
