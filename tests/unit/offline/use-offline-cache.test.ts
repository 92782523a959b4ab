// @vitest-environment happy-dom
import { act } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { cacheStoryPage } from '@/components/offline/cache-story-page';
import { useOfflineCache } from '@/components/offline/use-offline-cache';
import { useLazyModule } from '@/components/ui/use-lazy-module';
import { renderHook } from '../dom/render-hook';
import { firstStory } from '../scene/first-story';

vi.mock('@/components/offline/cache-story-page', () => ({ cacheStoryPage: vi.fn() }));

const PAUSE_MS = 2000;
const story = await firstStory();
const [check, stop, say] = [vi.fn(), vi.fn(), vi.fn()];
/** Work for when the browser is idle. */
let idle: (() => void)[] = [];

const loaded = () => act(async () => void (await vi.dynamicImportSettled()));
const open = (settled: boolean) =>
  renderHook((now: { settled: boolean }) => useOfflineCache(story, '/basemap/0123456789ab', now.settled, say), {
    settled,
  });

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  vi.stubEnv('NODE_ENV', 'production');
  idle = [];
  vi.stubGlobal('requestIdleCallback', (work: () => void) => idle.push(work));
  vi.stubGlobal('cancelIdleCallback', (handle: number) => void idle.splice(handle - 1, 1, () => {}));
  vi.mocked(cacheStoryPage).mockReset().mockReturnValue({ check, stop });
  for (const mock of [check, stop]) mock.mockClear();
});
// The globals stay until the next test: what is still mounted is unmounted after this.
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
});

const rest = async () => {
  act(() => void vi.advanceTimersByTime(PAUSE_MS));
  act(() => idle.forEach((work) => void work()));
  await loaded();
};

describe('a story is kept', () => {
  it('once the map stands and the browser is idle, and one time in strict mode too', async () => {
    const { rerender } = open(false);
    await rest();
    expect(cacheStoryPage).not.toHaveBeenCalled();
    rerender({ settled: true });
    act(() => void vi.advanceTimersByTime(PAUSE_MS - 1));
    expect(idle).toHaveLength(0);
    await rest();
    expect(cacheStoryPage).toHaveBeenCalledTimes(1);
  });

  it('until the page is gone, and never for one that went before the browser was idle', async () => {
    const page = open(true);
    await rest();
    page.unmount();
    expect(stop).toHaveBeenCalledTimes(1);
    const gone = open(true);
    act(() => void vi.advanceTimersByTime(PAUSE_MS));
    gone.unmount();
    await rest();
    expect(cacheStoryPage).toHaveBeenCalledTimes(1);
  });
});

describe('what is offered', () => {
  it('is a reload where there is a newer version', async () => {
    const { value } = open(true);
    await rest();
    expect(value().offer).toBeNull();
    act(() => vi.mocked(cacheStoryPage).mock.calls[0]?.[1].onNewer());
    expect(value().offer?.kind).toBe('newer');
  });

  it('is another try where a part did not come; it is asked at once whether the build is gone', async () => {
    const { value } = open(true);
    await rest();
    const retry = vi.fn();
    act(() => value().onPartMissing(retry));
    expect(check).toHaveBeenCalledTimes(1);
    expect(value().offer?.kind).toBe('part-missing');
    act(() => value().offer?.act());
    expect(retry).toHaveBeenCalledTimes(1);
    expect(value().offer).toBeNull();
  });

  it('is the reload rather than another try, which could not help', async () => {
    const { value } = open(true);
    await rest();
    act(() => value().onPartMissing(() => {}));
    act(() => vi.mocked(cacheStoryPage).mock.calls[0]?.[1].onNewer());
    expect(value().offer?.kind).toBe('newer');
  });
});

describe('a part of the page', () => {
  const settled = () => act(async () => {});

  it('is loaded when it is first wanted, and stays', async () => {
    const part = {};
    const load = vi.fn(async () => part);
    const { value, rerender } = renderHook(({ wanted }: { wanted: boolean }) => useLazyModule(load, wanted, say), {
      wanted: false,
    });
    await settled();
    expect(load).not.toHaveBeenCalled();
    rerender({ wanted: true });
    await settled();
    expect(value()).toBe(part);
    const times = load.mock.calls.length;
    rerender({ wanted: false });
    rerender({ wanted: true });
    await settled();
    expect(value()).toBe(part);
    expect(load).toHaveBeenCalledTimes(times);
  });

  it('that does not come is told once, and comes on the next try', async () => {
    const part = {};
    let works = false;
    const load = () => (works ? Promise.resolve(part) : Promise.reject(new Error('gone')));
    const onMissing = vi.fn<(retry: () => void) => void>();
    const { value } = renderHook(() => useLazyModule(load, true, onMissing), null);
    await settled();
    expect(onMissing).toHaveBeenCalledTimes(1);
    works = true;
    act(() => onMissing.mock.calls[0]?.[0]());
    await settled();
    expect(value()).toBe(part);
    expect(onMissing).toHaveBeenCalledTimes(1);
  });

  it('is of no concern to a page that is gone', async () => {
    const onMissing = vi.fn();
    const { unmount } = renderHook(() => useLazyModule(() => Promise.reject(new Error('gone')), true, onMissing), null);
    unmount();
    await settled();
    expect(onMissing).not.toHaveBeenCalled();
  });
});
