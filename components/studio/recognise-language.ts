/** Enough to recognise a language by. */
const MOST_LETTERS = 4000;

/** The language of a text as a tag, a guess for the editor to correct; English where there is not even a guess. */
export async function recogniseLanguage(paragraphs: readonly string[]): Promise<string> {
  const { eld } = await import('eld/small');
  return eld.detect(paragraphs.join('\n').slice(0, MOST_LETTERS)).language || 'en';
}
