'use client';

import dynamic from 'next/dynamic';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { BorderEntry } from '@/lib/basemap/read-borders';
import { scene as makeScene } from '@/lib/scene/scene';
import type { Story } from '@/lib/story/story';
import type { Camera } from '@/lib/view/camera';
import { defaultView } from '@/lib/view/default-view';
import type { ParsedView } from '@/lib/view/parse-view';
import { serializeView } from '@/lib/view/serialize-view';
import { PANELS, type View } from '@/lib/view/view';
import { withBorders, withCamera } from '@/lib/view/view-changes';
import { READER_WORDS } from '@/lib/words/reader-words';
import { viewTitle } from '@/lib/words/view-title';
import { FirstPicture } from '../map/first-picture';
import { MapStage } from '../map/map-stage';
import { PanelContent } from '../panels/panel-content';
import { PrintFront } from '../share/print-front';
import { useShare } from '../share/use-share';
import { CopyLink } from './copy-link';
import { Header } from './header';
import { Layers } from './layers';
import { Notice } from './notice';
import { type Overlap, OverlapList } from './overlap-list';
import { PassageSteps } from './passage-steps';
import { PreferencesProvider } from './preferences-context';
import { ReadAlongContext } from './read-along-context';
import styles from './reader.module.css';
import { ReaderContext } from './reader-context';
import { SelectionCard } from './selection-card';
import { Tabs } from './tabs';
import { TimeLine } from './time-line';
import { useChoices } from './use-choices';
import { useFollowText } from './use-follow-text';
import { useKeys } from './use-keys';
import { usePreview } from './use-preview';
import { useScrolling } from './use-scrolling';
import { useView } from './use-view';
import { useWalk } from './use-walk';
import { WalkBar } from './walk-bar';
import { WalkContext } from './walk-context';

const Presentation = dynamic(() => import('./presentation'), { ssr: false });

interface ReaderProps {
  readonly story: Story;
  readonly initial: ParsedView;
  /** `/basemap/<hash>` */
  readonly basemap: string;
}

/** The reader's page: article and panels on one side, the map on the other, one view for both. */
export function Reader(props: ReaderProps) {
  return (
    <PreferencesProvider>
      <ReaderPage {...props} />
    </PreferencesProvider>
  );
}

function ReaderPage({ story, initial, basemap }: ReaderProps) {
  const store = useView(story, initial);
  const { view, change } = store;
  const { layers, time, selection } = view;
  const scene = useMemo(() => makeScene(story, { layers, time, selection }), [story, layers, time, selection]);
  const root = useRef<HTMLDivElement>(null);
  const [said, setSaid] = useState<{ text: string; visible: boolean } | null>(null);
  const [overlap, setOverlap] = useState<Overlap | null>(null);
  const [unit, setUnit] = useState<string | null>(null);
  const say = useCallback((text: string, visible: boolean) => setSaid({ text, visible }), []);
  const announce = useCallback((text: string) => say(text, true), [say]);
  const { choose, clear, onClick } = useChoices(story, store, root, say);
  const chooseFromWalk = useCallback((id: string) => choose(id, 'walk'), [choose]);
  const walk = useWalk(story, scene.selected, chooseFromWalk);
  usePreview(root, story);
  const readAlong = useFollowText(story, store);
  const sharing = useShare(story, change, announce);
  const { share, shareWords } = sharing;
  const keys = useMemo(
    () => ({
      ...walk,
      stepStop: readAlong.step,
      readAlong: readAlong.toggle,
      present: () => story.stops.length > 0 && readAlong.present(true),
      share: shareWords,
    }),
    [walk, readAlong, story, shareWords],
  );
  useKeys(keys, view.selection !== null || view.highlight !== null ? clear : null);
  useScrolling(story, store.parsed);

  useEffect(() => {
    document.title = viewTitle(story, view);
  }, [story, view]);

  useEffect(() => {
    if (!said?.visible) return;
    const timer = setTimeout(() => setSaid(null), 4000);
    return () => clearTimeout(timer);
  }, [said]);

  // Of the view that the page came with: once it is another, an old picture would mislead.
  const asItCame = serializeView(view, story) === serializeView(initial.view, story);
  const picture = asItCame && <FirstPicture story={story} view={initial.view} alt={scene.words} />;

  const home = useMemo(() => defaultView(story).camera, [story]);
  const onGesture = useCallback(
    (camera: Camera) => change((current) => withCamera(current, camera), 'replace'),
    [change],
  );
  const onBorders = useCallback(
    (borders: View['borders']) => change((current) => withBorders(current, borders)),
    [change],
  );
  const onCamera = useCallback((camera: Camera) => change((current) => withCamera(current, camera)), [change]);
  const onMapChoose = useCallback(
    (ids: readonly string[], at: { x: number; y: number }, under: BorderEntry | null) => {
      const [only] = ids;
      if (ids.length > 1 || under) setOverlap({ ids, under, ...at });
      else if (only) choose(only, 'map');
    },
    [choose],
  );
  const state = useMemo(
    () => ({ story, view, scene, change, choose, announce }),
    [story, view, scene, change, choose, announce],
  );

  return (
    <ReaderContext value={state}>
      <WalkContext value={walk}>
        <ReadAlongContext value={readAlong}>
          {/* biome-ignore lint/a11y/useKeyWithClickEvents: takes over clicks on links, which keys make too */}
          {/* biome-ignore lint/a11y/noStaticElementInteractions: as above */}
          <div
            ref={root}
            className={styles.page}
            data-reading={readAlong.state === 'on' || undefined}
            data-presenting={readAlong.presenting || undefined}
            onClick={onClick}
          >
            <a className="skip-link" href="#column">
              {READER_WORDS.skipToText}
            </a>
            <Header onShare={share} />
            <PrintFront Qr={sharing.Qr} />
            <main className={styles.main} data-view={serializeView(view, story)}>
              <div id="column" className={styles.column} tabIndex={-1}>
                <Tabs />
                {PANELS.map((panel) => (
                  <div
                    key={panel}
                    id={`panel-${panel}`}
                    className={styles.panel}
                    role="tabpanel"
                    // A scrolling region must be reachable by keyboard.
                    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
                    tabIndex={0}
                    aria-labelledby={`tab-${panel}`}
                    data-panel={panel}
                    data-scroller=""
                    hidden={view.panel !== panel}
                  >
                    <PanelContent panel={panel} open={view.panel === panel} />
                  </div>
                ))}
                <WalkBar />
              </div>
              {readAlong.presenting && <Presentation />}
              <div className={styles.map}>
                <div className={styles.stage}>
                  <MapStage
                    title={story.title}
                    scene={scene}
                    camera={view.camera}
                    borders={view.borders}
                    unit={unit}
                    onUnit={setUnit}
                    onBorders={onBorders}
                    home={home}
                    base={basemap}
                    onGesture={onGesture}
                    onCamera={onCamera}
                    onChoose={onMapChoose}
                    picture={picture}
                  />
                  {scene.selected && (
                    <SelectionCard
                      key={scene.selected.id}
                      entity={scene.selected}
                      onClose={clear}
                      foot={
                        <>
                          <PassageSteps entity={scene.selected} />
                          <CopyLink />
                        </>
                      }
                    />
                  )}
                </div>
                <Layers />
                <TimeLine />
              </div>
            </main>
            {overlap && <OverlapList overlap={overlap} onUnit={setUnit} onClose={() => setOverlap(null)} />}
            {sharing.Button && <sharing.Button onShare={shareWords} />}
            {sharing.Dialog && (
              <sharing.Dialog onPrint={sharing.print} onModal={sharing.onModal} onClose={sharing.close} />
            )}
            <Notice parsed={store.parsed} said={said} host={sharing.modal} />
          </div>
        </ReadAlongContext>
      </WalkContext>
    </ReaderContext>
  );
}
