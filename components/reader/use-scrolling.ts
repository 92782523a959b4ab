import { useEffect, useRef } from 'react';
import type { Story } from '@/lib/story/story';
import type { ParsedView } from '@/lib/view/parse-view';
import { scrollToEntity, scrollToPassage } from './scroll-to-passage';

/**
 * Highlighted words come into sight whenever they change; a link's chosen entity when the page opens, and any that is chosen when its
 * card takes room from the text.
 */
export function useScrolling(story: Story, parsed: ParsedView, aside: boolean) {
  const { highlight, selection, panel } = parsed.view;
  const opened = useRef(false);
  useEffect(() => {
    if (panel !== 'article') return;
    if (highlight) scrollToPassage(highlight, null);
    else if (!opened.current && selection) {
      const entity = story.entities.find((candidate) => candidate.id === selection);
      if (entity) scrollToEntity(entity.passages, entity.id);
    }
    if (!parsed.bare) opened.current = true;
  }, [story, highlight, selection, panel, parsed.bare]);

  useEffect(() => {
    if (!aside || highlight || panel !== 'article') return;
    const entity = story.entities.find((candidate) => candidate.id === selection);
    if (entity) scrollToEntity(entity.passages, entity.id);
  }, [story, highlight, selection, panel, aside]);
}
