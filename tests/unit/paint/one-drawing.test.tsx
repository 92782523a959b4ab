import { readFileSync } from 'node:fs';
import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, describe, expect, it } from 'vitest';
import { Marks } from '../../../components/map/marks';
import { KeyParts } from '../../../components/ui/key-parts';
import { NestedCircles } from '../../../components/ui/nested-circles';
import { Shapes } from '../../../components/ui/shapes';
import { drawScene } from '../../../lib/draw/draw-scene';
import { labelMeasure } from '../../../lib/draw/label-style';
import { frameProjector } from '../../../lib/geo/mercator';
import { nameShapes } from '../../../lib/paint/label-shapes';
import { patternShapes } from '../../../lib/paint/pattern-shapes';
import { keyBlocks } from '../../../lib/picture/key-blocks';
import { svgMarks } from '../../../lib/picture/svg-marks';
import { coloursOf, svgShapes } from '../../../lib/picture/svg-shapes';
import type { MapKey } from '../../../lib/scene/map-key';
import { scene } from '../../../lib/scene/scene';
import type { Sign } from '../../../lib/scene/signs';
import { loadStory } from '../../../lib/server/load-story';
import { pictureBase } from '../../../lib/server/picture-base';
import { storySlugs } from '../../../lib/server/read-story';
import { EVENT_SIGNS, type EventSign } from '../../../lib/story/event-sign';
import type { Story } from '../../../lib/story/story';
import type { View } from '../../../lib/story/view';
import { defaultView } from '../../../lib/view/fields';
import { placedStory } from '../stories/placed-story';
import { elementsIn, type Look, looksOf } from './looks-of';

const COLOURS = coloursOf('light');
const EVERYWHERE = { left: -1e6, top: -1e6, right: 1e6, bottom: 1e6 };

const SIGNS: Readonly<Record<Sign, true>> = {
  'band-solid': true,
  'band-broken': true,
  'dots-solid': true,
  'dots-hollow': true,
  'border-ticks': true,
  'symbol-base': true,
  outline: true,
  circles: true,
  money: true,
  people: true,
  goods: true,
  energy: true,
  arms: true,
  forces: true,
  disease: true,
  data: true,
  other: true,
  visit: true,
  amount: true,
  ...(Object.fromEntries(EVENT_SIGNS.map((sign) => [sign, true])) as Record<EventSign, true>),
  place: true,
  site: true,
  several: true,
  near: true,
  area: true,
  line: true,
  region: true,
  division: true,
  water: true,
  planned: true,
  stopped: true,
  feared: true,
  shade: true,
};

const stories: Story[] = [];

beforeAll(async () => {
  for (const slug of storySlugs()) {
    const story = await loadStory(slug);
    if (story) stories.push(story);
  }
  stories.push(await placedStory());
});

/** All layers at once, also near, and in them one mark of each kind chosen, and a place of events. */
function viewsOf(story: Story): View[] {
  const initial = defaultView(story);
  const all = { ...initial, layers: story.layers.map(({ id }) => id) };
  const near = { ...all, camera: { ...all.camera, zoom: 7.5 } };
  const { marks } = scene(story, all);
  const kinds = new Map(marks.map((mark) => [mark.kind, mark.id]));
  const places = marks.flatMap((mark) => (mark.kind === 'gathered' ? [mark.at] : []));
  return [all, near, ...[...kinds.values(), ...places.slice(0, 1)].map((selection) => ({ ...all, selection }))];
}

describe('the map and pictures have the same elements with the same paint', () => {
  it('for each kind of mark, chosen and not, its names, badges and lists', async () => {
    const { outlines, names, fonts } = await pictureBase('un');
    const seen = new Set<string>();
    for (const story of stories) {
      for (const view of viewsOf(story)) {
        const { lat, lon, zoom } = view.camera;
        const displayList = drawScene(scene(story, view), {
          projector: frameProjector([lon, lat], zoom, 720, 630),
          viewport: { left: 0, top: 0, right: 720, bottom: 630 },
          centerLon: lon,
          zoom,
          outlines,
          names,
          measure: labelMeasure(fonts),
        });
        const map = looksOf(
          renderToStaticMarkup(
            <svg>
              <title>test</title>
              <Marks displayList={displayList} activeId={null} />
              <Shapes shapes={nameShapes(displayList)} />
            </svg>,
          ),
        );
        expect(looksOf(`<svg>${svgMarks(displayList, EVERYWHERE, { colours: COLOURS, fonts })}</svg>`)).toEqual(map);
        for (const mark of scene(story, view).marks) seen.add(`${mark.kind}${mark.selected ? ' chosen' : ''}`);
        if (displayList.badges.length > 0) seen.add('badge');
        if (displayList.lists.length > 0) seen.add('list');
      }
    }
    const kinds = ['area', 'border', 'flow', 'gathered', 'point', 'region', 'zone'];
    expect([...seen].sort()).toEqual([...kinds, ...kinds.map((kind) => `${kind} chosen`), 'badge', 'list'].sort());
  });

  it('for the patterns', async () => {
    const map = looksOf(
      renderToStaticMarkup(
        <svg>
          <title>test</title>
          <Shapes shapes={[patternShapes()]} />
        </svg>,
      ),
    );
    const { fonts } = await pictureBase('un');
    expect(looksOf(`<svg>${svgShapes([patternShapes()], { colours: COLOURS, fonts })}</svg>`)).toEqual(map);
  });

  it('for each sign of a key', async () => {
    const { fonts } = await pictureBase('un');
    const entries = [false, true].flatMap((context) =>
      (Object.keys(SIGNS) as Sign[]).map((sign) => ({ sign, context, label: `${sign} ${context}` })),
    );
    const key: MapKey = {
      title: 'Key',
      entries,
      classes: { breaks: [10, 20], steps: 3, hasNoData: true },
      circles: null,
      widths: [{ words: '1', quantity: { value: 1, max: 4 } as MapKey['widths'][number]['quantity'] }],
      notes: [],
      asOf: null,
    };
    const map = elementsIn(renderToStaticMarkup(<KeyParts mapKey={key} scale={1} />), 'svg');
    const picture = elementsIn(
      keyBlocks(key, 15, 1, { colours: COLOURS, fonts })
        .map((block) => block.draw(0, 8))
        .join(''),
      'g',
    );
    expect(map).toHaveLength(2 * Object.keys(SIGNS).length + 3);
    const [ramp = [], noData = [], ...others] = picture;
    const [rampOnMap = [], noDataOnMap = [], ...othersOnMap] = map;
    // Of other sizes in each.
    expect(ramp.map(withoutSizes)).toEqual(rampOnMap.map(withoutSizes));
    expect(noData).toEqual(noDataOnMap);
    expect(others).toEqual(othersOnMap);
  });

  it('for no circle where nothing that a key measures by circles is more than zero', async () => {
    const { fonts } = await pictureBase('un');
    const series = { unit: 'cases', decimals: 0 } as NonNullable<MapKey['circles']>['series'];
    const key = { ...NO_KEY, circles: { series, max: 0, hasNoData: false } };
    expect(keyBlocks(key, 15, 1, { colours: COLOURS, fonts })).toEqual([]);
    expect(renderToStaticMarkup(<NestedCircles circles={key.circles} />)).toBe('');
  });
});

const NO_KEY: MapKey = { title: '', entries: [], classes: null, circles: null, widths: [], notes: [], asOf: null };

const withoutSizes = (look: Look) => look.replace(/ (?:x|y|width|height|font-size)="[^"]*"/g, '');

it('the live map’s style sheet says nothing of how a mark looks that is not pointed at or focused', () => {
  const css = readFileSync('components/map/marks.module.css', 'utf8');
  const forcedColours = css.indexOf('@media (forced-colors');
  expect(forcedColours).toBeGreaterThan(0);
  expect(css.slice(0, forcedColours)).not.toMatch(
    /stroke-dasharray|stroke-linecap|-opacity|font|--(?:accent|land|plate)/,
  );
});
