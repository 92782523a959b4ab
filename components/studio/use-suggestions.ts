import { useEffect, useMemo, useRef, useState } from 'react';
import type { Decisions } from '@/lib/studio/decisions';
import type { Thing } from '@/lib/studio/operation';
import type { CheckedFolder } from '@/lib/studio/preview-story';
import { type StoryFolder, storyFolder } from '@/lib/studio/story-folder';
import { suggestedThings } from '@/lib/studio/suggested-things';
import type { Suggestion } from '@/lib/studio/suggestion';
import { type Engine, startEngine } from './engine';
import type { Answers, EngineFiles } from './engine-worker';

export type SuggestionsState = 'working' | 'ready' | 'failed';

export interface StudioSuggestions {
  readonly state: SuggestionsState;
  /** Why there are none, or not all. */
  readonly problem: string | null;
  readonly all: readonly Suggestion[];
}

export function useEngine(files: EngineFiles): Engine | null {
  const [engine, setEngine] = useState<Engine | null>(null);
  const { gazetteer, basemap } = files;
  useEffect(() => {
    const started = startEngine();
    setEngine(started);
    void started.ask({ ask: 'open', files: { gazetteer, basemap } }).catch(() => {});
    return started.close;
  }, [gazetteer, basemap]);
  return engine;
}

/** What the text names, made anew whenever the text, its language or its date changes. */
export function useSuggestions(engine: Engine | null, decisions: Decisions | null): StudioSuggestions {
  const paragraphs = decisions?.paragraphs;
  const lang = textOf(decisions?.story.lang) ?? 'en';
  const date = textOf(decisions?.story.date);
  const [found, setFound] = useState<Answers['suggest'] | null>(null);
  useEffect(() => {
    if (!engine || !paragraphs) return;
    let current = true;
    setFound(null);
    engine
      .ask({ ask: 'suggest', text: paragraphs.join('\n'), lang, date })
      .then((answer) => current && setFound(answer))
      .catch((error: Error) => current && setFound({ suggestions: null, problem: error.message }));
    return () => {
      current = false;
    };
  }, [engine, paragraphs, lang, date]);
  const things = decisions?.things;
  const all = useMemo(
    () =>
      found?.suggestions && paragraphs && things
        ? suggestedThings(found.suggestions, { paragraphs, things }, found.countryNames)
        : [],
    [found, paragraphs, things],
  );
  const state = found === null ? 'working' : found.suggestions === null ? 'failed' : 'ready';
  useEffect(() => {
    document.documentElement.dataset.suggestions = state;
    return () => {
      delete document.documentElement.dataset.suggestions;
    };
  }, [state]);
  return { state, problem: found?.problem ?? null, all };
}

export interface StudioStory extends CheckedFolder {
  readonly folder: StoryFolder;
}

/** The story that the decisions come to, checked and read for the map, with what is suggested in pencil. */
export function useStudioStory(
  engine: Engine | null,
  decisions: Decisions | null,
  slug: string,
  files: StoryFolder['files'] | undefined,
  pencil: readonly Thing[],
): StudioStory | null {
  const [story, setStory] = useState<StudioStory | null>(null);
  const asked = useRef(0);
  const busy = useRef(false);
  const next = useRef<(() => void) | null>(null);
  useEffect(() => {
    if (!engine || !decisions) return;
    asked.current += 1;
    const turn = asked.current;
    const run = () => {
      if (turn !== asked.current) return;
      busy.current = true;
      const folder = storyFolder(decisions, slug, files);
      engine
        .ask({ ask: 'check', folder, suggested: pencil })
        .then((checked) => setStory({ ...checked, folder }))
        .catch(() => {})
        .finally(() => {
          busy.current = false;
          next.current?.();
          next.current = null;
        });
    };
    // One at a time, and of those that wait only the last.
    if (busy.current) next.current = run;
    else run();
  }, [engine, decisions, slug, files, pencil]);
  return story;
}

export function textOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}
