import { act } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { articleScroller, paragraphInView, scrollToParagraph } from '@/components/reader/reading-line';
import { useFollowText } from '@/components/reader/use-follow-text';
import { useView } from '@/components/reader/use-view';
import type { View } from '@/lib/story/view';
import { parseView } from '@/lib/view/parse-view';
import { serializeView } from '@/lib/view/serialize-view';
import { viewWithoutCamera, withCamera, withPanel, withSelection } from '@/lib/view/view-changes';
import { fakeHistory } from '../dom/fake-history';
import { renderHook } from '../dom/render-hook';
import { firstStory } from '../scene/first-story';

// @vitest-environment happy-dom

// Without a layout nothing is in sight: the test says which paragraph is.
vi.mock('@/components/reader/reading-line', () => ({
  articleScroller: vi.fn(),
  paragraphInView: vi.fn(),
  scrollToParagraph: vi.fn(),
}));

const story = await firstStory();
const { stops } = story;
const PATH = '/stories/putin-in-tajikistan-2025';
const REST_MS = 150;
const RUNS_ON_MS = 400;
const paragraphOf = (stop: number) => stops[stop]?.paragraphs[0] ?? 1;

function open(query = '') {
  const map = document.createElement('div');
  map.id = 'map';
  const scroller = document.createElement('div');
  Object.defineProperty(scroller, 'clientHeight', { value: 600 });
  document.body.append(map, scroller);
  vi.mocked(articleScroller).mockReturnValue(scroller);
  vi.mocked(paragraphInView).mockReturnValue(paragraphOf(0));
  const past = fakeHistory(PATH + query);
  const hook = renderHook(() => {
    const store = useView(story, parseView(location.search, story), 'own');
    return { store, along: useFollowText(story, store) };
  }, null);
  const along = () => hook.value().along;
  const send = (target: EventTarget, event: Event) => act(() => void target.dispatchEvent(event));
  return {
    map,
    scroller,
    past,
    along,
    unmount: hook.unmount,
    state: () => along().state,
    view: () => hook.value().store.view,
    toggle: () => act(() => along().toggle()),
    step: (by: 1 | -1) => act(() => along().step(by)),
    present: (on: boolean) => act(() => along().present(on)),
    change: (update: (view: View) => View) => act(() => hook.value().store.change(update)),
    send,
    /** By the reader's own hand, until this stop's paragraph is in sight. */
    scrollTo(stop: number) {
      vi.mocked(paragraphInView).mockReturnValue(paragraphOf(stop));
      send(scroller, new Event('wheel'));
      send(scroller, new Event('scroll'));
    },
    /** As the page scrolls by itself: long after any wheel. */
    driftTo(stop: number) {
      act(() => void vi.advanceTimersByTime(RUNS_ON_MS + REST_MS));
      vi.mocked(paragraphInView).mockReturnValue(paragraphOf(stop));
      send(scroller, new Event('scroll'));
    },
  };
}

const rest = () => act(() => vi.advanceTimersByTime(REST_MS));
const shows = (view: View, stop: number) =>
  viewWithoutCamera(view) === viewWithoutCamera(withPanel(stops[stop]?.view ?? view, 'article')) &&
  view.camera.lon === stops[stop]?.view.camera.lon;

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('requestAnimationFrame', (work: () => void) => work());
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  vi.mocked(scrollToParagraph).mockClear();
  document.body.replaceChildren();
});

describe('reading along', () => {
  it('is off until it is switched on, and then shows the stop in sight', () => {
    const { state, scrollTo, view, toggle } = open();
    const before = view();
    scrollTo(2);
    rest();
    expect([state(), view()]).toEqual(['off', before]);
    toggle();
    expect(state()).toBe('on');
    expect(shows(view(), 2)).toBe(true);
  });

  it('follows the reader’s own scroll once it rests, however many stops were passed', () => {
    const { toggle, scrollTo, view, along } = open();
    toggle();
    scrollTo(1);
    act(() => vi.advanceTimersByTime(REST_MS - 1));
    scrollTo(3);
    act(() => vi.advanceTimersByTime(REST_MS - 1));
    expect(shows(view(), 0)).toBe(true);
    rest();
    expect([shows(view(), 3), along().at]).toEqual([true, 3]);
  });

  it('does not follow a scroll that is not the reader’s', () => {
    const { toggle, driftTo, view } = open();
    toggle();
    driftTo(2);
    rest();
    expect(shows(view(), 0)).toBe(true);
  });

  it('makes no steps for Back', () => {
    const { toggle, scrollTo, past } = open();
    toggle();
    for (const stop of [1, 2, 3]) {
      scrollTo(stop);
      rest();
    }
    act(() => vi.advanceTimersByTime(1000));
    expect([past.pushes(), past.urls().length]).toEqual([0, 1]);
    expect(past.replaces()).toBeGreaterThan(0);
  });

  it('ends when it is switched off, and follows no more', () => {
    const { toggle, scrollTo, view, state } = open();
    toggle();
    toggle();
    expect(state()).toBe('off');
    scrollTo(2);
    rest();
    expect(shows(view(), 0)).toBe(true);
  });
});

describe('the map in the reader’s hands', () => {
  it.each([
    ['a press', new Event('pointerdown', { bubbles: true })],
    ['the wheel', new Event('wheel', { bubbles: true })],
    ['an arrow key', new KeyboardEvent('keydown', { key: 'ArrowLeft', bubbles: true })],
    ['Enter', new KeyboardEvent('keydown', { key: 'Enter', bubbles: true })],
  ])('pauses it: %s', (_, event) => {
    const { toggle, send, map, state, scrollTo, view } = open();
    toggle();
    send(map, event);
    expect(state()).toBe('paused');
    scrollTo(2);
    rest();
    expect(shows(view(), 0)).toBe(true);
  });

  it('is not taken by a key that neither moves it nor chooses on it, nor by a press elsewhere', () => {
    const { toggle, send, map, scroller, state } = open();
    toggle();
    send(map, new KeyboardEvent('keydown', { key: 'Tab', bubbles: true }));
    send(scroller, new Event('pointerdown', { bubbles: true }));
    expect(state()).toBe('on');
  });

  it('is taken by any choice that is not its own; a camera alone is none', () => {
    const { toggle, change, state } = open();
    toggle();
    change((view) => withCamera(view, { zoom: 5, lat: 10, lon: 20 }));
    expect(state()).toBe('on');
    change((view) => withSelection(view, view.selection === 'rus' ? 'tjk' : 'rus'));
    expect(state()).toBe('paused');
  });

  it('goes back to it when the reader goes on: the stop in sight is shown', () => {
    const { toggle, change, along, state, view, scrollTo } = open();
    toggle();
    change((now) => withSelection(now, now.selection === 'rus' ? 'tjk' : 'rus'));
    scrollTo(1);
    act(() => along().goOn());
    expect([state(), shows(view(), 1)]).toEqual(['on', true]);
  });
});

describe('steps from stop to stop', () => {
  it('are choices like any other while it is off: Back undoes one', () => {
    const { step, past, view, along } = open();
    step(1);
    step(1);
    expect([past.pushes(), along().at]).toEqual([2, 1]);
    expect(scrollToParagraph).toHaveBeenLastCalledWith(paragraphOf(1));
    past.back();
    expect(shows(view(), 0)).toBe(true);
  });

  it('go on from a pause, and leave no steps for Back', () => {
    const { toggle, send, map, step, state, past, view } = open();
    toggle();
    send(map, new Event('wheel', { bubbles: true }));
    step(1);
    expect([state(), shows(view(), 1), past.pushes()]).toEqual(['on', true, 0]);
  });

  it('begin at the last one when they begin backwards, and end at both ends', () => {
    const { step, along } = open();
    step(-1);
    expect(along().at).toBe(stops.length - 1);
    step(1);
    expect(along().at).toBe(stops.length - 1);
    for (let i = 0; i < stops.length + 2; i++) step(-1);
    expect(along().at).toBe(0);
  });

  it('hold while the page is still scrolling to their stop, whatever is in sight on the way', () => {
    const { toggle, step, scroller, send, view, map, along } = open();
    const pauseAndGoOn = () => {
      send(map, new Event('wheel', { bubbles: true }));
      act(() => along().goOn());
    };
    toggle();
    step(1);
    // The end of an earlier scroll, with the first stop still in sight.
    send(scroller, new Event('scrollend'));
    pauseAndGoOn();
    expect(shows(view(), 1)).toBe(true);
    vi.mocked(paragraphInView).mockReturnValue(paragraphOf(1));
    send(scroller, new Event('scrollend'));
    vi.mocked(paragraphInView).mockReturnValue(paragraphOf(2));
    pauseAndGoOn();
    expect(shows(view(), 2)).toBe(true);
  });
});

describe('presenting', () => {
  it('shows stops one after the other, pauses for nothing and makes no steps for Back', () => {
    const { toggle, present, step, change, state, view, past } = open();
    toggle();
    present(true);
    step(1);
    change((now) => withCamera(now, { zoom: 5, lat: 10, lon: 20 }));
    expect(past.pushes()).toBe(1);
    step(1);
    expect([shows(view(), 2), state(), past.pushes()]).toEqual([true, 'on', 1]);
  });

  it('puts the text at the stop that was shown when it ends', () => {
    const { present, step } = open();
    present(true);
    step(1);
    step(1);
    vi.mocked(scrollToParagraph).mockClear();
    present(false);
    expect(scrollToParagraph).toHaveBeenCalledWith(paragraphOf(2));
  });
});

describe('a link', () => {
  it('that asks for it starts reading along at its stop', () => {
    const stop = stops[2];
    if (!stop) throw new Error('The story has no third stop.');
    const { state, along } = open(`?${serializeView(stop.view, story)}#read-along`);
    expect([state(), along().at]).toEqual(['on', 2]);
    expect(scrollToParagraph).toHaveBeenCalledWith(paragraphOf(2));
  });

  it('that does not ask leaves it off', () => {
    expect(open(`?${serializeView(stops[2]?.view ?? parseView('', story).view, story)}`).state()).toBe('off');
  });
});

it('leaves nothing behind on the document, and no timer', () => {
  const [on, off] = [vi.spyOn(document, 'addEventListener'), vi.spyOn(document, 'removeEventListener')];
  const { toggle, scrollTo, unmount } = open();
  const before = on.mock.calls.length - off.mock.calls.length;
  toggle();
  expect(on.mock.calls.length - off.mock.calls.length).toBe(before + 3);
  scrollTo(1);
  unmount();
  expect(on.mock.calls.length - off.mock.calls.length).toBe(before);
  const looks = vi.mocked(paragraphInView).mock.calls.length;
  act(() => vi.advanceTimersByTime(REST_MS));
  expect(paragraphInView).toHaveBeenCalledTimes(looks);
});
