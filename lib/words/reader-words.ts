import { panelMessages, readerMessages } from '@words/reader';
import type { Panel } from '../view/view';

export const PANEL_WORDS: Record<Panel, string> = panelMessages;

/** What a reader can set for this device: each setting with its values. */
export const PREFERENCE_WORDS = {
  theme: {
    legend: readerMessages.theme,
    words: { system: readerMessages.themeSystem, light: readerMessages.themeLight, dark: readerMessages.themeDark },
  },
  text: {
    legend: readerMessages.text,
    words: { normal: readerMessages.textNormal, large: readerMessages.textLarge, larger: readerMessages.textLarger },
  },
  contrast: {
    legend: readerMessages.contrast,
    words: { system: readerMessages.contrastSystem, more: readerMessages.contrastMore },
  },
  motion: {
    legend: readerMessages.motion,
    words: { system: readerMessages.motionSystem, less: readerMessages.motionLess },
  },
} satisfies Record<string, { legend: string; words: Record<string, string> }>;
