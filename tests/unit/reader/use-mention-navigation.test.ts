// @vitest-environment happy-dom
import { act, useState } from 'react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { scrollToPassage } from '@/components/reader/scroll-to-passage';
import { useMentionNavigation } from '@/components/reader/use-mention-navigation';
import type { EntityId } from '@/lib/story/ids';
import { renderHook } from '../dom/render-hook';
import { entityOf, firstStory } from '../scene/first-story';

vi.mock('@/components/reader/scroll-to-passage', () => ({ scrollToPassage: vi.fn() }));

const story = await firstStory();
const mentions = story.paragraphs.flatMap(({ n, links }) =>
  links.flatMap((link) => ('entity' in link ? [{ id: link.entity, paragraph: n, start: link.start }] : [])),
);
const LAST = mentions.length - 1;

/** A reader's page: what is walked to is chosen. */
function open(first: EntityId | null = null) {
  const hook = renderHook(() => {
    const [id, choose] = useState(first);
    return { id, choose, navigation: useMentionNavigation(story, id === null ? null : entityOf(story, id), choose) };
  }, null);
  return {
    navigation: () => hook.value().navigation,
    chosen: () => hook.value().id,
    choose: (id: EntityId | null) => act(() => hook.value().choose(id)),
    step: (by: 1 | -1) => act(() => hook.value().navigation.stepMention(by)),
    stepPassage: (by: 1 | -1) => act(() => hook.value().navigation.stepPassage(by)),
  };
}

beforeEach(() => {
  vi.mocked(scrollToPassage).mockClear();
  vi.stubGlobal('requestAnimationFrame', (work: () => void) => work());
});

describe('walking the mentions', () => {
  it('goes through all of them in the order of the text, chooses each and scrolls to it', () => {
    const { step, chosen, navigation } = open();
    expect(navigation().mentionCount).toBe(mentions.length);
    for (const [i, { id, paragraph, start }] of mentions.entries()) {
      step(1);
      expect([chosen(), navigation().mentionAt]).toEqual([id, i]);
      expect(scrollToPassage).toHaveBeenLastCalledWith(expect.objectContaining({ paragraph, start }), id);
    }
  });

  it('begins at the first, backwards at the last, and goes round from the last to the first and back', () => {
    const { step, navigation } = open();
    step(-1);
    expect(navigation().mentionAt).toBe(LAST);
    step(1);
    expect(navigation().mentionAt).toBe(0);
    step(-1);
    expect(navigation().mentionAt).toBe(LAST);
  });

  it('goes on from the first passage of what was chosen elsewhere', () => {
    const { step, choose, navigation } = open();
    const at = 5;
    const { id } = mentions[at] ?? { id: '' };
    const first = mentions.findIndex((one) => one.id === id);
    step(1);
    step(1);
    choose(id);
    expect(navigation().mentionAt).toBeNull();
    step(1);
    expect(navigation().mentionAt).toBe((first + 1) % mentions.length);
  });

  it('goes on from the next mention after words that are no link themselves', () => {
    const isMention = (paragraph: number, start: number) =>
      mentions.some((one) => one.paragraph === paragraph && one.start === start);
    const nested = story.entities.find(({ passages: [first] }) => first && !isMention(first.paragraph, first.start));
    const [from] = nested?.passages ?? [];
    if (!nested || !from) throw new Error('The story has no such entity.');
    const after = mentions.findIndex(
      ({ paragraph, start }) => paragraph > from.paragraph || (paragraph === from.paragraph && start >= from.start),
    );
    for (const [by, expected] of [
      [1, after],
      [-1, after - 1],
    ] as const) {
      const { step, navigation } = open(nested.id);
      step(by);
      expect(navigation().mentionAt).toBe(expected);
    }
  });
});

describe('walking the passages of what is chosen', () => {
  const many = story.entities.find(({ passages }) => passages.length >= 3);
  const { id, passages } = many ?? entityOf(story, 'tjk');

  it('goes round in them, forwards and backwards, and chooses nothing else', () => {
    const { stepPassage, navigation, chosen } = open(id);
    expect(navigation().passageAt).toBeNull();
    for (let i = 0; i <= passages.length; i++) {
      stepPassage(1);
      expect(navigation().passageAt).toBe(i % passages.length);
      expect(scrollToPassage).toHaveBeenLastCalledWith(passages[i % passages.length], id);
    }
    stepPassage(-1);
    expect(navigation().passageAt).toBe(passages.length - 1);
    expect(chosen()).toBe(id);
  });

  it('begins backwards at the last', () => {
    const { stepPassage, navigation } = open(id);
    stepPassage(-1);
    expect(navigation().passageAt).toBe(passages.length - 1);
  });

  it('forgets where it was when something else is chosen', () => {
    const { stepPassage, choose, navigation } = open(id);
    stepPassage(1);
    choose(story.entities.find((entity) => entity.id !== id)?.id ?? null);
    expect(navigation().passageAt).toBeNull();
    choose(id);
    expect(navigation().passageAt).toBeNull();
  });

  it('stays where it is while nothing is chosen', () => {
    const { stepPassage, chosen } = open();
    stepPassage(1);
    expect(chosen()).toBeNull();
    expect(scrollToPassage).not.toHaveBeenCalled();
  });
});
