import type { ComponentType } from 'react';
import type { Panel } from '@/lib/view/view';
import { ArticlePanel } from '../reader/article-panel';
import { FiguresPanel } from './figures-panel';
import { PlacesPanel } from './places-panel';
import { SourcesPanel } from './sources-panel';
import { TimelinePanel } from './timeline-panel';
import { VoicesPanel } from './voices-panel';

export const PANEL_CONTENT: Record<Panel, ComponentType> = {
  article: ArticlePanel,
  places: PlacesPanel,
  timeline: TimelinePanel,
  figures: FiguresPanel,
  voices: VoicesPanel,
  sources: SourcesPanel,
};
