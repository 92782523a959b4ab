import type { Passage, Story } from './story';

/** The language of a passage's words, BCP 47: its own, that of its paragraph, or that of the article. */
export function passageLang(story: Story, { paragraph, start, end }: Passage): string {
  const { lang, langs = [] } = story.paragraphs[paragraph - 1] ?? {};
  return langs.find((span) => span.start <= start && end <= span.end)?.lang ?? lang ?? story.lang;
}
