import { useCallback, useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import type { Story } from '@/lib/story/story';
import { parseView } from '@/lib/view/parse-view';
import { stopOfParagraph, stopOfView } from '@/lib/view/serialize-view';
import { viewWithoutCamera, withPanel } from '@/lib/view/view-changes';
import type { WriteMode } from '../story/reader-context';
import type { ReadAlong } from './read-along-context';
import { articleScroller, paragraphInView, scrollToParagraph } from './reading-line';
import type { ViewStore } from './use-view';
import { listenUserScroll } from './user-scroll';

/** After the last scroll, so that the map goes once however many stops were passed. */
const REST_MS = 150;
/** A link that ends so starts reading along. */
const HASH = '#read-along';
const ON_THE_MAP = ['pointerdown', 'wheel', 'keydown'] as const;
/** Keys that move the map or choose on it. */
const MAP_KEYS = /^(Arrow.+|[-+=_ ]|Enter)$/;

/**
 * Reading along: the map follows the text from stop to stop while the reader scrolls. It never takes the map out of the
 * reader's hands: a touch of the map, or any change of the view that is not its own, pauses it until they go on.
 */
export function useFollowText(story: Story, store: ViewStore): ReadAlong {
  const { view, change } = store;
  const { stops } = story;
  const [state, setState] = useState<ReadAlong['state']>('off');
  const [at, setAt] = useState<number | null>(null);
  const [presenting, setPresenting] = useState(false);
  /** All but the camera of what it has shown last. */
  const expected = useRef('');
  /** The stop to which the page is still scrolling. */
  const headed = useRef<number | null>(null);

  const show = useCallback(
    (index: number, mode: WriteMode) => {
      const stop = stops[index];
      if (!stop) return;
      setAt(index);
      expected.current = viewWithoutCamera(withPanel(stop.view, 'article'));
      change(() => withPanel(stop.view, 'article'), mode);
    },
    [stops, change],
  );

  const followScroll = useCallback(() => {
    const scroller = articleScroller();
    if (!scroller) return;
    // Nothing of the article is in sight while another panel is open.
    const hidden = scroller.clientHeight === 0;
    const index = headed.current ?? (hidden ? (at ?? 0) : stopOfParagraph(stops, paragraphInView(scroller)));
    if (index !== null) show(index, 'replace');
  }, [stops, at, show]);

  const goOn = useCallback(() => {
    expected.current = viewWithoutCamera(view);
    setState('on');
    followScroll();
  }, [view, followScroll]);

  const toggle = useCallback(() => {
    if (state === 'off') goOn();
    else setState('off');
  }, [state, goOn]);

  const goTo = useCallback(
    (index: number) => {
      const stop = stops[index];
      if (!stop) return;
      // A step goes on from a pause too; without reading along it is a choice like any other.
      if (state === 'paused') setState('on');
      show(index, state === 'off' && !presenting ? 'push' : 'replace');
      headed.current = index;
      requestAnimationFrame(() => scrollToParagraph(stop.paragraphs[0]));
    },
    [stops, state, presenting, show],
  );

  const step = useCallback(
    (by: 1 | -1) => goTo(at === null ? (by === 1 ? 0 : stops.length - 1) : at + by),
    [goTo, at, stops.length],
  );

  const present = useCallback(
    (on: boolean) => {
      setPresenting(on);
      const first = at ?? 0;
      if (on) show(first, 'replace');
      else requestAnimationFrame(() => scrollToParagraph(stops[first]?.paragraphs[0] ?? 1));
    },
    [at, show, stops],
  );

  useEffect(() => {
    if (stops.length === 0 || location.hash !== HASH) return;
    const opened = parseView(location.search, story).view;
    const index = stopOfView(story, opened);
    expected.current = viewWithoutCamera(opened);
    setState('on');
    setAt(index);
    // After what the view itself scrolls to.
    if (index !== null) requestAnimationFrame(() => scrollToParagraph(stops[index]?.paragraphs[0] ?? 1));
  }, [story, stops]);

  useEffect(() => {
    const scroller = articleScroller();
    if (!scroller) return;
    const arrive = () => {
      headed.current = null;
    };
    const forget = listenUserScroll(scroller, arrive);
    // May be the end of an earlier scroll, while the one to this stop is still to come.
    const end = () => {
      if (headed.current === stopOfParagraph(stops, paragraphInView(scroller))) arrive();
    };
    scroller.addEventListener('scrollend', end);
    return () => {
      forget();
      scroller.removeEventListener('scrollend', end);
    };
  }, [stops]);

  useEffect(() => {
    if (state === 'on' && !presenting && viewWithoutCamera(view) !== expected.current) setState('paused');
  }, [state, presenting, view]);

  // Listeners stay from stop to stop: new ones would not know of the wheel whose scroll is still to come.
  const rest = useEffectEvent(followScroll);

  useEffect(() => {
    const scroller = articleScroller();
    if (state !== 'on' || presenting || !scroller) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const forget = listenUserScroll(scroller, () => {
      clearTimeout(timer);
      timer = setTimeout(() => rest(), REST_MS);
    });
    const touch = (event: Event) => {
      const otherKey = event instanceof KeyboardEvent && !MAP_KEYS.test(event.key);
      if ((event.target as Element | null)?.closest?.('#map') && !otherKey) setState('paused');
    };
    for (const name of ON_THE_MAP) document.addEventListener(name, touch, { capture: true, passive: true });
    return () => {
      clearTimeout(timer);
      forget();
      for (const name of ON_THE_MAP) document.removeEventListener(name, touch, { capture: true });
    };
  }, [state, presenting]);

  return useMemo(
    () => ({ state, at, toggle, goOn, step, goTo, presenting, present }),
    [state, at, toggle, goOn, step, goTo, presenting, present],
  );
}
