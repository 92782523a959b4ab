import { type ComponentType, lazy, useCallback, useEffect, useRef } from 'react';
import type { Panel } from '@/lib/story/view';
import { contentKey, Kept } from '../story/kept';
import { useReader } from '../story/reader-context';
import { useLazyModule } from '../ui/use-lazy-module';
// Styles come with the page, since the panels' HTML does.
import './figures/figures.module.css';
import './figures/series.module.css';
import './timeline/timeline.module.css';
import './voices/voices.module.css';

const LOAD = {
  timeline: () => import('./timeline/timeline-panel'),
  figures: () => import('./figures/figures-panel'),
  voices: () => import('./voices/voices-panel'),
  sources: () => import('./sources-panel'),
} satisfies Partial<Record<Panel, () => Promise<{ default: ComponentType }>>>;

export type LazyPanelId = keyof typeof LOAD;

/**
 * A panel whose script is loaded when it is opened for the first time. The server writes only the open one into the page; until the script is
 * there, and where it cannot be loaded, the browser keeps that HTML as it came.
 */
export const LazyPanel = typeof window === 'undefined' ? ServerPanel : BrowserPanel;

interface LazyPanelProps {
  readonly panel: LazyPanelId;
  readonly open: boolean;
}

const ON_SERVER: Record<LazyPanelId, ComponentType> = {
  timeline: lazy(LOAD.timeline),
  figures: lazy(LOAD.figures),
  voices: lazy(LOAD.voices),
  sources: lazy(LOAD.sources),
};

/** Outside of any Suspense boundary, so that the page waits for it and holds it in its place. */
function ServerPanel({ panel, open }: LazyPanelProps) {
  const { view } = useReader();
  const Content = ON_SERVER[panel];
  if (!open) return <div />;
  return (
    <Kept as="div" part={`panel ${panel} ${contentKey(view)}`}>
      {() => <Content />}
    </Kept>
  );
}

function BrowserPanel({ panel, open }: LazyPanelProps) {
  const kept = useRef<HTMLDivElement>(null);
  const live = useRef<HTMLDivElement>(null);
  const focused = useRef(-1);
  const { onPartMissing } = useReader();
  const load = useCallback(async () => {
    const module: { default: ComponentType } = await LOAD[panel]();
    focused.current = focusables(kept.current).indexOf(document.activeElement as HTMLElement);
    return module;
  }, [panel]);
  // Where it does not come, the HTML that is there can be read, and its links work.
  const content = useLazyModule(load, open, onPartMissing);
  // The same thing stands in the same place, so whoever was there by keyboard stays there.
  useEffect(() => {
    if (content) focusables(live.current)[focused.current]?.focus({ preventScroll: true });
  }, [content]);
  if (content) {
    return (
      <div key="live" ref={live}>
        <content.default />
      </div>
    );
  }
  // biome-ignore lint/security/noDangerouslySetInnerHtml: always empty; it tells React to leave the server's HTML alone
  return <div key="kept" ref={kept} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: '' }} />;
}

function focusables(root: HTMLElement | null): HTMLElement[] {
  return root ? [...root.querySelectorAll<HTMLElement>('a[href], button, input, select, summary, [tabindex]')] : [];
}
