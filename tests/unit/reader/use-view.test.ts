// @vitest-environment happy-dom

import { act } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useView } from '@/components/reader/use-view';
import type { WriteMode } from '@/components/story/reader-context';
import type { View } from '@/lib/story/view';
import { parseView } from '@/lib/view/parse-view';
import { serializeView } from '@/lib/view/serialize-view';
import { withCamera, withPanel, withSelection, withTime } from '@/lib/view/view-changes';
import { fakeHistory } from '../dom/fake-history';
import { renderHook } from '../dom/render-hook';
import { firstStory } from '../scene/first-story';
import { timeOf } from '../view/time-of';

const story = await firstStory();
const PATH = '/stories/putin-in-tajikistan-2025';
const DEBOUNCE_MS = 300;

function open(query = '', steps: 'own' | 'none' = 'own') {
  const past = fakeHistory(PATH + query);
  const hook = renderHook(() => useView(story, parseView(query, story), steps), null);
  const change = (update: (view: View) => View, mode?: WriteMode) => act(() => hook.value().change(update, mode));
  return {
    past,
    change,
    pan: (lon: number) => change((view) => withCamera(view, { zoom: 4, lat: 40, lon }), 'replace'),
    choose: (id: string | null) => change((view) => withSelection(view, id)),
    drag: (time: string) => change((view) => withTime(view, timeOf(time)), 'drag'),
    drop: (time: string) => change((view) => withTime(view, timeOf(time)), 'push'),
    view: () => hook.value().view,
    parsed: () => hook.value().parsed,
    unmount: hook.unmount,
    wait: (ms: number) => act(() => vi.advanceTimersByTime(ms)),
  };
}

/** Keys of the address that is shown. */
const inAddress = (key: string) => new URLSearchParams(location.search).get(key);

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('a choice', () => {
  it('is one step: Back shows what was before it, Forward the choice again', () => {
    const { past, choose, view } = open();
    choose('tjk');
    choose('rus');
    expect(past.pushes()).toBe(2);
    expect(inAddress('s')).toBe('rus');
    past.back();
    expect(view().selection).toBe('tjk');
    past.back();
    expect(view().selection).toBeNull();
    past.forward();
    expect(view().selection).toBe('tjk');
    expect(past.pushes() + past.replaces()).toBe(2);
  });

  it('that changes nothing writes nothing, and an address without a view stays so', () => {
    const { past, choose, change } = open();
    choose(null);
    change((view) => ({ ...view }), 'replace');
    expect(past.urls()).toEqual([PATH]);
    expect(past.pushes() + past.replaces()).toBe(0);
  });

  it('is written in the one spelling of its view', () => {
    const { past, choose, view } = open('?v=1&utm_source=a&p=places');
    choose('tjk');
    expect(past.urls().at(-1)).toBe(`${PATH}?${serializeView(view(), story)}`);
  });

  it('in a frame makes no step of the page around it', () => {
    const { past, choose } = open('', 'none');
    choose('tjk');
    expect(past.urls()).toHaveLength(1);
    expect(inAddress('s')).toBe('tjk');
  });
});

describe('a gesture', () => {
  it('is seen at once and written once, after its last step has rested', () => {
    const { past, pan, view, wait } = open();
    for (const lon of [50, 51, 52]) {
      pan(lon);
      wait(DEBOUNCE_MS - 1);
      expect(view().camera.lon).toBe(lon);
    }
    expect(past.replaces()).toBe(0);
    wait(1);
    expect(past.replaces()).toBe(1);
    expect(past.urls()).toHaveLength(1);
    expect(inAddress('c')).toBe('4/40/52');
  });

  it('is written before a choice, so that Back shows the map where it was left', () => {
    const { past, pan, choose, view } = open();
    pan(52);
    choose('tjk');
    expect(past.urls()).toHaveLength(2);
    past.back();
    expect(view()).toMatchObject({ selection: null, camera: { lon: 52 } });
  });

  it('is written when the page is left before it has rested', () => {
    const { past, pan, wait } = open();
    pan(52);
    window.dispatchEvent(new Event('pagehide'));
    expect(inAddress('c')).toBe('4/40/52');
    wait(DEBOUNCE_MS);
    expect(past.replaces()).toBe(1);
  });

  it('that has not rested is forgotten when the reader goes back, and writes over nothing', () => {
    const { past, choose, pan, view, wait } = open();
    choose('tjk');
    pan(52);
    past.back();
    wait(DEBOUNCE_MS);
    expect(past.replaces()).toBe(0);
    expect(view().camera.lon).not.toBe(52);
  });

  it('keeps what is said of the link, and a choice ends it', () => {
    const { parsed, pan, choose } = open('?v=1&t=never&r=3');
    expect(parsed()).toMatchObject({ notices: [{ key: 't' }], revision: 3 });
    pan(52);
    expect(parsed()).toMatchObject({ notices: [{ key: 't' }], revision: 3 });
    choose('tjk');
    expect(parsed()).toMatchObject({ notices: [], revision: null });
  });
});

describe('a drag', () => {
  it('writes one step, from what was shown before it to what is shown after it', () => {
    const { past, drag, drop, view, wait } = open('?v=1&t=2020');
    for (const time of ['2021', '2022', '2023']) {
      drag(time);
      wait(DEBOUNCE_MS);
    }
    expect(past.urls()).toHaveLength(1);
    drop('2023');
    expect(past.urls()).toHaveLength(2);
    expect(view().time?.edtf).toBe('2023');
    past.back();
    expect(view().time?.edtf).toBe('2020');
  });

  it('gives the address before it back as it was, an address without a view too', () => {
    const { past, drag, drop, wait, parsed } = open();
    drag('2021');
    wait(DEBOUNCE_MS);
    drop('2022');
    expect(past.urls()[0]).toBe(PATH);
    past.back();
    expect(parsed().bare).toBe(true);
  });

  it('that ends where it began leaves no step, no matter what was written on the way', () => {
    const { past, drag, change, view, wait } = open('?v=1&t=2020');
    drag('2021');
    wait(DEBOUNCE_MS);
    change((now) => withTime(now, timeOf('2020')), 'push');
    expect(past.urls()).toEqual([`${PATH}?v=1&t=2020`]);
    wait(DEBOUNCE_MS);
    expect(past.urls()).toEqual([`${PATH}?v=1&t=2020`]);
    expect(view().time?.edtf).toBe('2020');
  });

  it('that Back interrupts is over: the next choice is a step of its own', () => {
    const { past, choose, drag, view } = open('?v=1&t=2020');
    choose('tjk');
    drag('2021');
    past.back();
    choose('rus');
    expect(past.urls()).toHaveLength(2);
    past.back();
    expect(view()).toMatchObject({ selection: null, time: { edtf: '2020' } });
  });
});

describe('a write that the browser refuses', () => {
  it('never loses the view, and the next one brings the address up to it', () => {
    const { past, choose, change, view } = open();
    past.refuse(true);
    choose('tjk');
    expect(view().selection).toBe('tjk');
    past.refuse(false);
    change((now) => withPanel(now, 'places'));
    expect(inAddress('s')).toBe('tjk');
    expect(inAddress('p')).toBe('places');
  });

  it('is made up for by itself, as the step that it was to be', () => {
    const { past, choose, view, wait } = open();
    const before = past.urls().length;
    past.refuse(true);
    choose('tjk');
    choose('rus');
    wait(5000);
    expect(past.urls()).toHaveLength(before);
    past.refuse(false);
    wait(1000);
    expect(inAddress('s')).toBe('rus');
    expect(past.urls()).toHaveLength(before + 1);
    past.back();
    expect(view().selection).toBe(null);
    wait(5000);
    expect(inAddress('s')).toBe(null);
  });

  it('of a gesture neither stops the choice after it nor ends in an error', () => {
    const { past, pan, choose, drag, drop, view, wait } = open();
    past.refuse(true);
    pan(52);
    wait(DEBOUNCE_MS);
    pan(53);
    choose('tjk');
    drag('2021');
    drop('2022');
    expect(view()).toMatchObject({ selection: 'tjk', time: { edtf: '2022' }, camera: { lon: 53 } });
  });
});

describe('the page', () => {
  it('shows what its address says, though the server could not see it', () => {
    fakeHistory(`${PATH}?v=1&s=tjk`);
    const hook = renderHook(() => useView(story, parseView('', story), 'own'), null);
    expect(hook.value().view.selection).toBe('tjk');
    expect(hook.value().parsed.bare).toBe(false);
  });

  it('keeps a step inside the story from the router, and leaves it the others', () => {
    const { past, choose } = open();
    const router = vi.fn();
    window.addEventListener('popstate', router);
    choose('tjk');
    past.back();
    expect(router).not.toHaveBeenCalled();
    window.happyDOM.setURL('https://maps.example/about');
    window.dispatchEvent(new PopStateEvent('popstate'));
    expect(router).toHaveBeenCalledTimes(1);
    window.removeEventListener('popstate', router);
  });

  it('listens once in strict mode, and no more when it is gone', () => {
    const [on, off] = [vi.spyOn(window, 'addEventListener'), vi.spyOn(window, 'removeEventListener')];
    const { unmount } = open();
    const live = () => on.mock.calls.length - off.mock.calls.length;
    // Steps through the history are heard by the listener of on-history-step.ts, which is older than any page.
    expect(live()).toBe(1);
    unmount();
    expect(live()).toBe(0);
    expect(off.mock.calls.map(([name, , options]) => [name, options])).toEqual(
      on.mock.calls.map(([name, , options]) => [name, options]),
    );
  });
});
