'use client';

import { studioMessages } from '@words/studio';
import { useCallback, useEffect, useId, useRef, useState } from 'react';
import type { StudioDocument } from '@/lib/studio/document';
import { Icon } from '../ui/icon';
import library from '../ui/library.module.css';
import { SiteHeader } from '../ui/plain-page';
import { DraftRow } from './draft-row';
import { deleteDraft, keepDrafts, listDrafts, StoreError, saveDraft } from './draft-store';
import { newDraft, storyDraft } from './new-draft';
import { type FileProblem, MOST_MEGABYTES, readFile } from './read-file';
import styles from './studio-start.module.css';

/** Where a story begins: with a pasted text or a file, or with a draft of this device. */
export function StudioStart() {
  const [text, setText] = useState('');
  const [drafts, setDrafts] = useState<readonly StudioDocument[] | null>(null);
  const [said, setSaid] = useState('');
  const [deleted, setDeleted] = useState<StudioDocument | null>(null);
  const [dragging, setDragging] = useState(false);
  const file = useRef<HTMLInputElement>(null);
  const id = useId();

  const refresh = useCallback(async () => {
    try {
      setDrafts(await listDrafts());
    } catch (error) {
      setDrafts([]);
      setSaid(faultWords(error));
    }
  }, []);
  useEffect(() => void refresh(), [refresh]);

  const start = useCallback(async (document: StudioDocument) => {
    try {
      await saveDraft(document);
      await keepDrafts();
      location.href = `/studio/${document.id}`;
    } catch (error) {
      setSaid(faultWords(error));
    }
  }, []);

  const take = useCallback(
    async (chosen: File | undefined) => {
      if (!chosen) return;
      setSaid(studioMessages.reading({ name: chosen.name }));
      const read = await readFile(chosen);
      if (read.kind === 'problem') return setSaid(problemWords(read.problem, chosen));
      const document =
        read.kind === 'text' ? await newDraft(read.text) : storyDraft(read.articleText, read.storyJson, read.files);
      if (document) await start(document);
      else setSaid(studioMessages.damaged({ name: chosen.name }));
    },
    [start],
  );

  // A text can be pasted, and a file dropped, anywhere on the page.
  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      if ((event.target as HTMLElement).closest('input, textarea')) return;
      const pasted = event.clipboardData?.getData('text/plain');
      if (pasted) setText(pasted);
    };
    const onDrag = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      setDragging(event.type !== 'dragleave' && event.type !== 'drop');
      if (event.type === 'drop') void take(event.dataTransfer.files[0]);
    };
    addEventListener('paste', onPaste);
    for (const type of DRAGS) addEventListener(type, onDrag);
    return () => {
      removeEventListener('paste', onPaste);
      for (const type of DRAGS) removeEventListener(type, onDrag);
    };
  }, [take]);

  return (
    <>
      <SiteHeader />
      <main className={library.page} data-studio="start">
        <div className={library.head}>
          <h1>{studioMessages.title}</h1>
          <p>{studioMessages.lead}</p>
        </div>
        <p className={styles.said} role="status" data-notice="">
          {said}
          {deleted && (
            <>
              {' '}
              <button
                type="button"
                onClick={async () => {
                  await saveDraft(deleted);
                  setDeleted(null);
                  setSaid('');
                  await refresh();
                }}
              >
                {studioMessages.undo}
              </button>
            </>
          )}
        </p>
        <div className={styles.columns}>
          <section aria-labelledby={`${id}-new`}>
            <h2 id={`${id}-new`}>{studioMessages.newStory}</h2>
            <form
              className={styles.paper}
              data-dragging={dragging ? '' : undefined}
              onSubmit={async (event) => {
                event.preventDefault();
                const document = await newDraft(text);
                if (document) await start(document);
                else setSaid(studioMessages.noWords);
              }}
            >
              <label className="visually-hidden" htmlFor={`${id}-text`}>
                {studioMessages.articleText}
              </label>
              <textarea
                id={`${id}-text`}
                value={text}
                onChange={(event) => setText(event.target.value)}
                placeholder={`${studioMessages.paste}\n${studioMessages.pasteHint}`}
              />
              <div className={styles.ways}>
                <button type="button" onClick={() => file.current?.click()}>
                  <Icon name="share" />
                  <span>
                    <b>{studioMessages.dropFile}</b>
                    <small>{studioMessages.fileKinds}</small>
                  </span>
                </button>
                <input
                  ref={file}
                  type="file"
                  hidden
                  accept=".docx,.html,.htm,.md,.markdown,.txt,.zip"
                  onChange={(event) => void take(event.target.files?.[0])}
                />
                <button type="submit" className={styles.begin}>
                  {studioMessages.newStory}
                </button>
              </div>
            </form>
            <p className={styles.private}>{studioMessages.private}</p>
          </section>
          <section aria-labelledby={`${id}-drafts`}>
            <h2 id={`${id}-drafts`}>{studioMessages.drafts}</h2>
            {drafts?.length === 0 && (
              <p className={styles.none}>
                <b>{studioMessages.noDrafts}</b> {studioMessages.noDraftsHint}
              </p>
            )}
            <ul className={styles.drafts}>
              {drafts?.map((draft) => (
                <DraftRow
                  key={draft.id}
                  draft={draft}
                  onChange={refresh}
                  onFault={(error) => setSaid(faultWords(error))}
                  onDelete={async (title) => {
                    try {
                      await deleteDraft(draft.id);
                      setDeleted(draft);
                      setSaid(studioMessages.deleted({ title }));
                      await refresh();
                    } catch (error) {
                      setSaid(faultWords(error));
                    }
                  }}
                />
              ))}
            </ul>
            {drafts && drafts.length > 0 && (
              <p className={styles.kept}>{studioMessages.kept({ count: drafts.length })}</p>
            )}
          </section>
        </div>
      </main>
    </>
  );
}

const DRAGS = ['dragover', 'dragleave', 'drop'] as const;

function faultWords(error: unknown): string {
  return error instanceof StoreError && error.fault === 'full' ? studioMessages.full : studioMessages.denied;
}

function problemWords(problem: FileProblem, { name, size }: File): string {
  switch (problem) {
    case 'too-large':
      return studioMessages.tooLarge({ name, size: Math.ceil(size / 1024 / 1024), most: MOST_MEGABYTES });
    case 'damaged':
      return studioMessages.damaged({ name });
    case 'no-story':
      return studioMessages.noStoryInside({ name });
    case 'no-words':
      return studioMessages.noWords;
    case 'not-text':
      return studioMessages.notText({ name });
  }
}
