import { mapMessages } from '@words/reader';
import { useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react';
import type { BorderEntry } from '@/lib/basemap/read-borders';
import type { Camera } from '@/lib/geo/camera';
import { GROUPING_FROM, manyFlows } from '@/lib/scene/many-flows';
import { mapKey } from '@/lib/scene/map-key';
import { scene as makeScene } from '@/lib/scene/scene';
import type { Story } from '@/lib/story/story';
import type { View } from '@/lib/story/view';
import { defaultView } from '@/lib/view/fields';
import type { ParsedView } from '@/lib/view/parse-view';
import { serializeView } from '@/lib/view/serialize-view';
import { withBorders, withCamera } from '@/lib/view/view-changes';
import { FirstPicture } from '../map/first-picture';
import { useOfflineCache } from '../offline/use-offline-cache';
import { KeptContext } from '../story/kept';
import { useLazyModule } from '../ui/use-lazy-module';
import type { Overlap } from './overlap-list';
import { useCardPlace } from './use-card-place';
import { useChoices } from './use-choices';
import { usePreview } from './use-preview';
import { useView } from './use-view';

/** Few stories have so many flows. */
const loadGroups = () => import('@/lib/scene/group-flows');
/** Few readers ever press where two things lie. */
const loadOverlapList = () => import('./overlap-list');

export interface StoryMapProps {
  readonly story: Story;
  readonly initial: ParsedView;
  /** `/basemap/<hash>` */
  readonly basemap: string;
  /** Not on the server: it has no pictures, and nothing of it is kept for reading offline. */
  readonly unpublished?: boolean;
}

/**
 * What the reader's page and the embed share: the view and its scene, what is chosen and said, what the map is given. `steps` as
 * in `useView`.
 */
export function useStoryMap({ story, initial, basemap, unpublished = false }: StoryMapProps, steps: 'own' | 'none') {
  const store = useView(story, initial, steps);
  const { view, change } = store;
  const { layers, time, selection } = view;
  const whole = useMemo(() => makeScene(story, { layers, time, selection }), [story, layers, time, selection]);
  // A link does not hold it: pictures, exports and whoever opens the link see every flow.
  const [byCountry, setByCountry] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const [settled, setSettled] = useState(false);
  const { said, say: put, forget } = useThrottledAnnouncement<{ text: string; visible: boolean }>();
  const say = useCallback((text: string, visible: boolean) => put({ text, visible }), [put]);
  const announce = useCallback((text: string) => say(text, true), [say]);
  const { offer, onPartMissing } = useOfflineCache(
    story,
    basemap,
    settled && steps === 'own' && !unpublished,
    announce,
  );
  const crowded = (manyFlows(whole.marks)?.flows.length ?? 0) > GROUPING_FROM;
  const groups = useLazyModule(loadGroups, crowded, onPartMissing);
  const offered = useMemo(() => groups?.canGroup(whole, story) ?? false, [groups, whole, story]);
  const scene = useMemo(
    () => (groups && offered && byCountry ? groups.groupFlows(whole, story) : whole),
    [groups, offered, byCountry, whole, story],
  );
  const [dashes, setDashes] = useState(false);
  const moving = useMemo(() => ({ on: dashes, set: setDashes }), [dashes]);
  const grouping = useMemo(() => (offered ? { on: byCountry, set: setByCountry } : null), [offered, byCountry]);
  const [overlap, setOverlap] = useState<Overlap | null>(null);
  const [disputedArea, setDisputedArea] = useState<string | null>(null);
  const { choose, clear, onClick, onReach } = useChoices(story, store, root, say);
  usePreview(root, story);
  useEscape(view.selection !== null || view.highlight !== null ? clear : null);

  useEffect(() => {
    if (!said?.visible) return;
    const timer = setTimeout(forget, 4000);
    return () => clearTimeout(timer);
  }, [said, forget]);

  const { borders, highlight, panel } = view;
  const key = useMemo(
    () => mapKey(story, { layers, time, selection, borders, highlight }, scene),
    [story, layers, time, selection, borders, highlight, scene],
  );

  // Of the view that the page came with: once it is another, an old picture would mislead.
  const query = serializeView(view, story);
  const picture = !unpublished && query === serializeView(initial.view, story) && (
    <FirstPicture story={story} view={initial.view} alt={scene.words} />
  );
  const home = useMemo(() => defaultView(story).camera, [story]);
  /** Where the reader's hand left the map. */
  const hand = useRef<Camera | null>(null);
  const kept = useContext(KeptContext);
  const card = useCardPlace(story, scene, kept?.camera ?? view.camera, hand);
  const onGesture = useCallback(
    (camera: Camera) => {
      hand.current = camera;
      change((current) => withCamera(current, camera), 'replace');
    },
    [change],
  );
  const onBorders = useCallback(
    (borders: View['borders']) => change((current) => withBorders(current, borders)),
    [change],
  );
  const onCamera = useCallback(
    (camera: Camera) => {
      hand.current = camera;
      change((current) => withCamera(current, camera));
    },
    [change],
  );
  const onChoose = useCallback(
    (ids: readonly string[], at: { x: number; y: number }, under: BorderEntry | null) => {
      const [only] = ids;
      if (ids.length > 1 || under) setOverlap({ ids, under, ...at });
      else if (only) choose(only, 'map');
    },
    [choose],
  );
  const [unnamed, setUnnamed] = useState<readonly string[]>([]);
  const onSettled = useCallback(
    (failed: boolean) => {
      setSettled(true);
      // Who does not see the map hears it; who does reads it there.
      if (failed) say(mapMessages.failed, false);
    },
    [say],
  );
  const overlapPart = useLazyModule(loadOverlapList, overlap !== null, onPartMissing);
  const content = useMemo(
    () => ({ time, layers, selection, highlight, panel, borders }),
    [time, layers, selection, highlight, panel, borders],
  );
  const state = useMemo(
    () => ({ story, view: content, scene, grouping, moving, change, choose, announce, onPartMissing }),
    [story, content, scene, grouping, moving, change, choose, announce, onPartMissing],
  );

  return {
    store,
    /** The canonical query of the view. */
    query,
    /** For `ReaderContext`. */
    state,
    root,
    said,
    /** What is wrong with the page or new to it, and what can be done. */
    offer,
    clear,
    onClick,
    onReach,
    /** For the root element. */
    reach: { onPointerOver: onReach, onContextMenu: onReach, onFocus: onReach },
    /** Where the card of what is chosen lies. */
    card,
    /** For `UnnamedContext`. */
    unnamed,
    /** For `MapStage`. */
    map: {
      title: story.title,
      mapKey: key,
      lang: story.lang,
      scene,
      camera: view.camera,
      borders: view.borders,
      covered: card.covered,
      disputedArea,
      dashes,
      onDisputedArea: setDisputedArea,
      onBorders,
      home,
      base: basemap,
      onGesture,
      onCamera,
      onChoose,
      picture,
      onSettled,
      onUnnamed: setUnnamed,
      onPartMissing,
    },
    overlapList: overlap && overlapPart && (
      <overlapPart.OverlapList overlap={overlap} onDisputedArea={setDisputedArea} onClose={() => setOverlap(null)} />
    ),
  };
}

/** Escape anywhere clears, unless what is open there took it. */
function useEscape(clear: (() => void) | null): void {
  useEffect(() => {
    if (!clear) return;
    const onKeyDown = (event: KeyboardEvent) => {
      // A dialog keeps its keys.
      if (document.querySelector('dialog[open]')) return;
      if (event.key === 'Escape' && !event.defaultPrevented) clear();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [clear]);
}

/** Milliseconds between two things that are said: who moves fast through marks or types a search hears the last. */
const PACE_MS = 1000;

/**
 * What is to be said, at most once a second: at once after a silence, else as soon as the pace allows, and then only
 * the last of what came meanwhile. Whoever listens hears where they are, not everything that they passed.
 */
function useThrottledAnnouncement<T>() {
  const [said, setSaid] = useState<T | null>(null);
  const next = useRef({ from: 0, timer: 0 });

  const say = useCallback((value: T) => {
    const wait = next.current.from - performance.now();
    clearTimeout(next.current.timer);
    const put = () => {
      next.current.from = performance.now() + PACE_MS;
      setSaid(value);
    };
    if (wait > 0) next.current.timer = window.setTimeout(put, wait);
    else put();
  }, []);
  const forget = useCallback(() => setSaid(null), []);
  useEffect(() => () => clearTimeout(next.current.timer), []);

  return { said, say, forget } as const;
}
