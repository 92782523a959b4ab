import { readerMessages } from '@words/reader';
import { type KeyboardEvent, memo, startTransition, useEffect, useRef, useState } from 'react';
import { PANELS, type Panel } from '@/lib/story/view';
import { viewHref } from '@/lib/view/serialize-view';
import { withPanel } from '@/lib/view/view-changes';
import { FORWARD } from '@/lib/words/locale';
import { PANEL_WORDS } from '@/lib/words/view-title';
import { LazyPanel } from '../panels/lazy-panel';
import { PlacesPanel } from '../panels/places/places-panel';
import { contentKey, Kept } from '../story/kept';
import { PanelContext, useReader, useWholeView } from '../story/reader-context';
import { ArticlePanel } from './article-panel';
import styles from './tabs.module.css';

/** The six panels' tabs: links to views, so that they work where no script runs. Arrows walk them. */
export function Tabs() {
  const { story, view } = useReader();
  const whole = useWholeView();
  const list = useRef<HTMLDivElement>(null);
  // On a narrow screen the tabs scroll sideways: the chosen one stays in sight.
  useEffect(() => {
    const tab = list.current?.querySelector<HTMLElement>(`#tab-${view.panel}`);
    if (!list.current || !tab) return;
    const row = list.current.getBoundingClientRect();
    const { left, right } = tab.getBoundingClientRect();
    list.current.scrollLeft += Math.max(right - row.right, 0) || Math.min(left - row.left, 0);
  }, [view.panel]);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const tabs = [...event.currentTarget.querySelectorAll<HTMLElement>('[role="tab"]')];
    const at = tabs.indexOf(document.activeElement as HTMLElement);
    const to = { ArrowRight: at + FORWARD, ArrowLeft: at - FORWARD, Home: 0, End: tabs.length - 1 }[event.key];
    if (event.key === ' ' && at >= 0) {
      event.preventDefault();
      tabs[at]?.click();
      return;
    }
    if (to === undefined) return;
    event.preventDefault();
    tabs[(to + tabs.length) % tabs.length]?.focus();
  };
  return (
    <div ref={list} className={styles.tabs} role="tablist" aria-label={readerMessages.panels} onKeyDown={onKeyDown}>
      {PANELS.map((panel) => (
        <a
          key={panel}
          role="tab"
          id={`tab-${panel}`}
          aria-selected={view.panel === panel}
          aria-controls={`panel-${panel}`}
          tabIndex={view.panel === panel ? 0 : -1}
          href={viewHref(story, withPanel(whole, panel))}
          rel="nofollow"
        >
          {PANEL_WORDS[panel]}
        </a>
      ))}
    </div>
  );
}

interface PanelContentProps {
  readonly panel: Panel;
  readonly open: boolean;
}

/** What a panel holds. The text lives from the first, the map's list as soon as the page does; the others wake when they are opened. */
export const PanelContent = memo(function PanelContent({ panel, open }: PanelContentProps) {
  if (panel === 'article') return <ArticlePanel />;
  return (
    <PanelContext value={panel}>
      {panel === 'places' ? <MapList open={open} /> : <LazyPanel panel={panel} open={open} />}
    </PanelContext>
  );
});

/** Closed, it is not in the server's HTML, and the page need not wait for it. */
function MapList({ open }: { open: boolean }) {
  const [awake, setAwake] = useState(open);
  useEffect(() => startTransition(() => setAwake(true)), []);
  const { view } = useReader();
  if (!awake && !open) return null;
  return (
    <Kept as="div" part={`panel places ${contentKey(view)}`}>
      {() => <PlacesPanel />}
    </Kept>
  );
}
