'use client';

import { type MouseEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { BorderEntry } from '@/lib/basemap/read-borders';
import { scene as makeScene } from '@/lib/scene/scene';
import type { Story } from '@/lib/story/story';
import type { Camera } from '@/lib/view/camera';
import { defaultView } from '@/lib/view/default-view';
import type { ParsedView } from '@/lib/view/parse-view';
import { copiedLinkQuery, serializeView } from '@/lib/view/serialize-view';
import { timeLabel } from '@/lib/view/time';
import type { View } from '@/lib/view/view';
import { withBorders, withCamera } from '@/lib/view/view-changes';
import { storyHref } from '@/lib/view/view-href';
import { EMBED_WORDS } from '@/lib/words/embed-words';
import { FirstPicture } from '../map/first-picture';
import { MapStage } from '../map/map-stage';
import { Layers } from '../reader/layers';
import { Notice } from '../reader/notice';
import { type Overlap, OverlapList } from '../reader/overlap-list';
import { ReaderContext } from '../reader/reader-context';
import { SelectionCard } from '../reader/selection-card';
import { TimeLine } from '../reader/time-line';
import { useChoices } from '../reader/use-choices';
import { usePreview } from '../reader/use-preview';
import { useView } from '../reader/use-view';
import { Logo } from '../ui/logo';
import styles from './embed.module.css';
import { leadsOut } from './leads-out';
import { useEscape } from './use-escape';
import { useHostMessages } from './use-host-messages';

interface EmbedProps {
  readonly story: Story;
  readonly initial: ParsedView;
  /** `/basemap/<hash>` */
  readonly basemap: string;
}

/** The reader's map alone, in a frame on somebody's page; the text is a link away. */
export function Embed({ story, initial, basemap }: EmbedProps) {
  const store = useView(story, initial, 'none');
  const { view, change } = store;
  const { layers, time, selection } = view;
  const scene = useMemo(() => makeScene(story, { layers, time, selection }), [story, layers, time, selection]);
  const root = useRef<HTMLDivElement>(null);
  const [said, setSaid] = useState<{ text: string; visible: boolean } | null>(null);
  const [overlap, setOverlap] = useState<Overlap | null>(null);
  const [unit, setUnit] = useState<string | null>(null);
  const say = useCallback((text: string, visible: boolean) => setSaid({ text, visible }), []);
  const announce = useCallback((text: string) => say(text, true), [say]);
  const { choose, clear, onClick: onLink } = useChoices(story, store, root, say);
  usePreview(root, story);
  useHostMessages(root);
  useEscape(view.selection !== null || view.highlight !== null ? clear : null);

  useEffect(() => {
    if (!said?.visible) return;
    const timer = setTimeout(() => setSaid(null), 4000);
    return () => clearTimeout(timer);
  }, [said]);

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
  const onClick = useCallback(
    (event: MouseEvent) => {
      const link = (event.target as Element).closest<HTMLAnchorElement>('a[href]');
      if (link && leadsOut(link, story, view)) {
        link.target = '_blank';
        link.rel = 'noopener';
      } else onLink(event);
    },
    [onLink, story, view],
  );
  const state = useMemo(
    () => ({ story, view, scene, change, choose, announce }),
    [story, view, scene, change, choose, announce],
  );

  return (
    <ReaderContext value={state}>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: takes over clicks on links, which keys make too */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: as above */}
      <div ref={root} className={styles.embed} onClick={onClick}>
        <header className={styles.head}>
          <h1>{story.title}</h1>
          <a
            href={`${storyHref(story)}?${copiedLinkQuery(view, story)}`}
            target="_blank"
            rel="noopener"
            className={styles.open}
          >
            {EMBED_WORDS.open}
          </a>
        </header>
        <main className={styles.map} data-view={serializeView(view, story)}>
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
              framed
            />
            {scene.selected && <SelectionCard key={scene.selected.id} entity={scene.selected} onClose={clear} />}
          </div>
          <Layers />
          <TimeLine />
        </main>
        <footer className={styles.foot}>
          <span>{EMBED_WORDS.text(story.article.publisher, timeLabel(story.date))}</span>
          <span className={styles.made}>
            <Logo />
            {EMBED_WORDS.made}
          </span>
        </footer>
        {overlap && <OverlapList overlap={overlap} onUnit={setUnit} onClose={() => setOverlap(null)} />}
        <Notice parsed={store.parsed} said={said} />
      </div>
    </ReaderContext>
  );
}
