import type { Panel } from '@/lib/story/view';
import { ArticlePanel } from '../reader/article-panel';
import { LazyPanel } from './lazy-panel';
import { PlacesPanel } from './places/places-panel';

/** What a panel holds. The text and the map's list live from the first; the others wake when they are opened. */
export function PanelContent({ panel, open }: { panel: Panel; open: boolean }) {
  if (panel === 'article') return <ArticlePanel />;
  if (panel === 'places') return <PlacesPanel />;
  return <LazyPanel panel={panel} open={open} />;
}
