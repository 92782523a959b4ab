import { useEffect, useRef } from 'react';
import type { EntityId } from '@/lib/story/ids';
import type { Passage, Story } from '@/lib/story/story';
import type { ParsedView } from '@/lib/view/parse-view';
import { prefersReducedMotion } from '../ui/prefers-reduced-motion';

/** Room that must be left above and below a passage for it to count as in sight, in pixels. */
const MARGIN = 60;

/** Brings a passage into the middle of the column unless it is in sight already. Looks for the words' own element first. */
export function scrollToPassage(passage: Passage, entity: EntityId | null): void {
  const line = document.querySelector(`[data-paragraph="${passage.paragraph}"]`);
  if (!line) return;
  const target = (entity ? elementAt(line, passage, entity) : null) ?? line.querySelector('[data-highlight]') ?? line;
  if (inViewport(target)) return;
  target.scrollIntoView({
    block: innerWidth < 700 ? 'start' : 'center',
    behavior: prefersReducedMotion() ? 'auto' : 'smooth',
  });
}

/** The element of an entity whose text starts where the passage starts, counted in the paragraph's own text. */
function elementAt(line: Element, passage: Passage, entity: EntityId): Element | null {
  const elements = [...line.querySelectorAll(`[data-entity="${CSS.escape(entity)}"]`)];
  return elements.find((element) => offsetIn(line, element) === passage.start) ?? elements[0] ?? null;
}

function offsetIn(line: Element, element: Element): number {
  const range = document.createRange();
  range.setStart(line, 0);
  range.setEndBefore(element);
  return range.toString().length;
}

function inViewport(element: Element): boolean {
  const scroller = element.closest('[data-scroller]');
  const box = element.getBoundingClientRect();
  const frame = scroller?.getBoundingClientRect() ?? { top: 0, bottom: innerHeight };
  return box.top >= frame.top + MARGIN / 2 && box.bottom <= Math.min(frame.bottom, sheetTop()) - MARGIN / 2;
}

/** On a phone the card is a sheet over the foot of the text. */
function sheetTop(): number {
  const card = document.querySelector('[data-card]');
  return card && innerWidth < 700 ? card.getBoundingClientRect().top : innerHeight;
}

/** When an entity is chosen away from the text: its first passage, unless one of them is in sight. */
export function scrollToEntity(passages: readonly Passage[], entity: EntityId): void {
  const visible = [...document.querySelectorAll(`[data-paragraph] [data-entity="${CSS.escape(entity)}"]`)].some(
    inViewport,
  );
  const first = passages[0];
  if (!visible && first) scrollToPassage(first, entity);
}

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
