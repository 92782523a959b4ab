// @vitest-environment happy-dom
import { act, useState } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useTimePlay } from '@/components/reader/use-time-play';
import { type ReaderState, useReader } from '@/components/story/reader-context';
import { timeSteps } from '@/lib/scene/time-steps';
import type { View } from '@/lib/story/view';
import { defaultView } from '@/lib/view/fields';
import { withCamera, withSelection, withTime } from '@/lib/view/view-changes';
import { timeRange } from '../../../lib/story/time-range';
import { renderHook } from '../dom/render-hook';
import { firstStory } from '../scene/first-story';
import { timeOf } from '../view/time-of';

vi.mock('@/components/story/reader-context', () => ({ useReader: vi.fn() }));

const PAUSE_MS = 1500;
const story = await firstStory();
const steps = timeSteps(
  { entities: [] },
  [2020, 2021, 2022, 2023].map((year) => timeRange([year])),
);

function open(time: string | null = null) {
  const modes: (string | undefined)[] = [];
  const hook = renderHook(() => {
    const [view, setView] = useState<View>({ ...defaultView(story), time: time === null ? null : timeOf(time) });
    const change = (update: (view: View) => View, mode?: string) => {
      modes.push(mode);
      setView(update);
    };
    vi.mocked(useReader).mockReturnValue({ view, change } as Partial<ReaderState> as ReaderState);
    return { view, setView, ...useTimePlay(steps) };
  }, null);
  return {
    modes,
    time: () => hook.value().view.time?.edtf ?? null,
    playing: () => hook.value().playing,
    toggle: () => act(() => hook.value().toggle()),
    change: (update: (view: View) => View) => act(() => hook.value().setView(update)),
    unmount: hook.unmount,
  };
}

const wait = (ms = PAUSE_MS) => act(() => vi.advanceTimersByTime(ms));

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('playing', () => {
  it('goes through the steps from the first, one pause each, and stops at the end', () => {
    const { toggle, time, playing } = open();
    toggle();
    for (const { edtf } of steps) {
      expect([time(), playing()]).toEqual([edtf, edtf !== '2023']);
      wait();
    }
    expect(time()).toBe('2023');
    expect(vi.getTimerCount()).toBe(0);
  });

  it('rests on each step for the whole pause', () => {
    const { toggle, time } = open();
    toggle();
    wait(PAUSE_MS - 1);
    expect(time()).toBe('2020');
    wait(1);
    expect(time()).toBe('2021');
  });

  it('goes on from where the reader is, and begins anew from the last', () => {
    const from = open('2021');
    from.toggle();
    expect(from.time()).toBe('2022');
    const end = open('2023');
    end.toggle();
    expect(end.time()).toBe('2020');
  });

  it('makes no steps for Back: it only replaces', () => {
    const { toggle, modes } = open();
    toggle();
    for (let i = 0; i < 5; i++) wait();
    expect(modes).toEqual(['replace', 'replace', 'replace', 'replace']);
  });

  it('stops where it is on the same button', () => {
    const { toggle, time, playing } = open();
    toggle();
    wait();
    toggle();
    wait();
    expect([time(), playing()]).toEqual(['2021', false]);
  });

  it('lets the map be moved meanwhile', () => {
    const { toggle, change, playing, time } = open();
    toggle();
    change((view) => withCamera(view, { zoom: 5, lat: 10, lon: 20 }));
    wait();
    expect([time(), playing()]).toEqual(['2021', true]);
  });

  it.each([
    ['another time', (view: View) => withTime(view, timeOf('2022'))],
    ['anything on the map', (view: View) => withSelection(view, 'tjk')],
  ])('stops when the reader chooses %s', (_, update) => {
    const { toggle, change, playing, time } = open();
    toggle();
    change(update);
    const chosen = time();
    expect(playing()).toBe(false);
    wait();
    expect(time()).toBe(chosen);
  });

  it('stops on Escape, which then clears nothing else', () => {
    const { toggle, playing } = open();
    const heard = vi.fn();
    document.body.addEventListener('keydown', heard);
    const press = (key: string) => {
      const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
      act(() => void document.body.dispatchEvent(event));
      return event.defaultPrevented;
    };
    toggle();
    expect(press('a')).toBe(false);
    expect(playing()).toBe(true);
    expect(press('Escape')).toBe(true);
    expect(playing()).toBe(false);
    expect(heard).toHaveBeenCalledTimes(1);
    expect(press('Escape')).toBe(false);
    document.body.removeEventListener('keydown', heard);
  });

  it('stops when the page goes out of sight', () => {
    const { toggle, playing } = open();
    toggle();
    act(() => void document.dispatchEvent(new Event('visibilitychange')));
    expect(playing()).toBe(false);
  });

  it('is over with its page', () => {
    const { toggle, unmount } = open();
    toggle();
    unmount();
    expect(vi.getTimerCount()).toBe(0);
  });
});
