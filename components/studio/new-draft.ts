import { DOCUMENT_VERSION, decide, type OpenDocument, openDocument, type StudioDocument } from '@/lib/studio/document';
import type { JsonFields } from '@/lib/studio/operation';
import { pastedText } from '@/lib/studio/pasted-text';
import { slugOf } from '@/lib/studio/slug';
import { thingsOfStory } from '@/lib/studio/things-of-story';

/** A draft of a pasted text, with what its first lines say of it; null where it has no words. */
export async function newDraft(text: string): Promise<StudioDocument | null> {
  const { paragraphs, headline, date, publisher } = pastedText(text);
  if (paragraphs.length === 0) return null;
  const title = headline ?? beginning(paragraphs[0] ?? '');
  const today = new Date().toISOString().slice(0, 10);
  return draftOf(paragraphs, {
    slug: slugOf(title),
    title,
    lang: await recogniseLanguage(paragraphs),
    date: date ?? today,
    ...(publisher ? { article: { publisher } } : {}),
  });
}

/** Enough to recognise a language by. */
const MOST_LETTERS = 4000;

/** The language of a text as a tag, a guess for the editor to correct; English where there is not even a guess. */
async function recogniseLanguage(paragraphs: readonly string[]): Promise<string> {
  const { eld } = await import('eld/small');
  return eld.detect(paragraphs.join('\n').slice(0, MOST_LETTERS)).language || 'en';
}

/** As much of a paragraph as a title holds, cut between words. */
function beginning(text: string): string {
  if (text.length <= 80) return text;
  const cut = text.slice(0, 80);
  return cut.slice(0, Math.max(40, cut.lastIndexOf(' ')));
}

/** A draft of a story's folder; null where its files cannot be read as one. */
export function storyDraft(
  articleText: string,
  storyJson: string,
  files: StudioDocument['files'] = {},
): StudioDocument | null {
  const paragraphs = articleText.split('\n').filter((line) => line !== '');
  const read = thingsOfStory(storyJson, paragraphs);
  if (!read || paragraphs.length === 0) return null;
  const draft = draftOf(paragraphs, read.story);
  return { ...draft, files, operations: [{ op: 'keep', things: read.things }], done: 1 };
}

export function copyDraft(draft: StudioDocument, title: string): StudioDocument {
  return { ...renameDraft(draft, title), ...stamps() };
}

/** A decision like any other: it can be undone in the draft. */
export function renameDraft(draft: StudioDocument, title: string): StudioDocument {
  const { document } = decide(openDocument(draft), { op: 'set', path: 'title', value: title });
  return { ...document, saved: new Date().toISOString() };
}

/** The title as it was decided last; null where there is none. */
export function draftTitle({ decisions }: OpenDocument): string | null {
  const { title } = decisions.story;
  return typeof title === 'string' && title !== '' ? title : null;
}

function draftOf(paragraphs: readonly string[], story: JsonFields): StudioDocument {
  return { version: DOCUMENT_VERSION, ...stamps(), paragraphs, story, operations: [], done: 0 };
}

function stamps() {
  const now = new Date().toISOString();
  return { id: crypto.randomUUID(), created: now, saved: now };
}
