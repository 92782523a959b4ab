import { words as panel } from '@words/panel';
import { words } from '@words/reader';
import type { Panel } from '../view/view';

export const PANEL_WORDS: Record<Panel, string> = panel;

export const READER_WORDS = {
  ...words,
  counts: (paragraphs: number, revision: number) => words.counts({ paragraphs, revision }),
  results: (count: number) => words.results({ count }),
  choices: {
    theme: {
      legend: words.theme,
      words: { system: words.themeSystem, light: words.themeLight, dark: words.themeDark },
    },
    text: { legend: words.text, words: { normal: words.textNormal, large: words.textLarge, larger: words.textLarger } },
    contrast: { legend: words.contrast, words: { system: words.contrastSystem, more: words.contrastMore } },
    motion: { legend: words.motion, words: { system: words.motionSystem, less: words.motionLess } },
  } satisfies Record<string, { legend: string; words: Record<string, string> }>,
  mentionOf: (at: number, all: number) => words.mentionOf({ at, all }),
  mentionsAll: (all: number) => words.mentionsAll({ all }),
  passages: (count: number) => words.passages({ count }),
  allPassages: (count: number) => words.allPassages({ count }),
  layersShown: (on: number, all: number) => words.layersShown({ on, all }),
  asOf: (date: string) => words.asOf({ date }),
  corrected: (date: string) => words.corrected({ date }),
  paragraph: (number: number) => words.paragraph({ number }),
  moreIn: (count: number, paragraph: number) => words.moreIn({ count, paragraph }),
} as const;
