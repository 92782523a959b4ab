import { words as panel } from '@words/panel';
import { words } from '@words/reader';
import type { Panel } from '../view/view';

export const PANEL_WORDS: Record<Panel, string> = panel;

/** What a reader can set for this device: each setting with its values. */
export const PREFERENCE_WORDS = {
  theme: {
    legend: words.theme,
    words: { system: words.themeSystem, light: words.themeLight, dark: words.themeDark },
  },
  text: { legend: words.text, words: { normal: words.textNormal, large: words.textLarge, larger: words.textLarger } },
  contrast: { legend: words.contrast, words: { system: words.contrastSystem, more: words.contrastMore } },
  motion: { legend: words.motion, words: { system: words.motionSystem, less: words.motionLess } },
} satisfies Record<string, { legend: string; words: Record<string, string> }>;
