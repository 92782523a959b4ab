import { studioMessages } from '@words/studio';
import { useMemo, useRef, useState } from 'react';
import { openDocument, type StudioDocument } from '@/lib/studio/document';
import { Icon } from '../ui/icon';
import { usePressOutside } from '../ui/use-press-outside';
import { saveDraft } from './draft-store';
import { copyDraft, draftTitle, renameDraft } from './new-draft';
import styles from './studio-start.module.css';

interface DraftRowProps {
  readonly draft: StudioDocument;
  readonly onChange: () => Promise<void>;
  readonly onFault: (error: unknown) => void;
  readonly onDelete: (title: string) => Promise<void>;
}

/** A draft of this device: the way into it, and what can be done with it as a whole. */
export function DraftRow({ draft, onChange, onFault, onDelete }: DraftRowProps) {
  const [open, setOpen] = useState(false);
  const [renaming, setRenaming] = useState<string | null>(null);
  const menu = useRef<HTMLDivElement>(null);
  usePressOutside(menu, open, setOpen);
  const opened = useMemo(() => openDocument(draft), [draft]);
  const title = draftTitle(opened) ?? studioMessages.untitled;
  const save = async (document: StudioDocument) => {
    try {
      await saveDraft(document);
      await onChange();
    } catch (error) {
      onFault(error);
    }
  };
  const rename = async () => {
    const next = renaming?.trim();
    setRenaming(null);
    if (!next || next === title) return;
    await save(renameDraft(draft, next));
  };
  return (
    <li className={styles.draft}>
      <div>
        {renaming === null ? (
          <a href={`/studio/${draft.id}`}>{title}</a>
        ) : (
          <input
            aria-label={studioMessages.newName}
            // biome-ignore lint/a11y/noAutofocus: it was just asked for
            autoFocus
            value={renaming}
            onChange={(event) => setRenaming(event.target.value)}
            onBlur={rename}
            onKeyDown={(event) => {
              if (event.key === 'Enter') event.currentTarget.blur();
              if (event.key === 'Escape') setRenaming(null);
            }}
          />
        )}
        <small>
          {studioMessages.paragraphs({ count: opened.decisions.paragraphs.length })}
          {'. '}
          {studioMessages.savedAt({
            time: new Date(draft.saved).toLocaleString([], { dateStyle: 'medium', timeStyle: 'short' }),
          })}
        </small>
      </div>
      <div ref={menu} className={styles.menu}>
        <button
          type="button"
          aria-expanded={open}
          aria-label={studioMessages.draftMenu({ title })}
          onClick={() => setOpen(!open)}
        >
          <Icon name="more" />
        </button>
        {open && (
          <ul>
            <li>
              <button
                type="button"
                onClick={() => {
                  setOpen(false);
                  setRenaming(title);
                }}
              >
                {studioMessages.rename}
              </button>
            </li>
            <li>
              <button
                type="button"
                onClick={() => {
                  setOpen(false);
                  void save(copyDraft(draft, studioMessages.copyOf({ title })));
                }}
              >
                {studioMessages.copy}
              </button>
            </li>
            <li>
              <button type="button" onClick={() => void onDelete(title)}>
                {studioMessages.delete}
              </button>
            </li>
          </ul>
        )}
      </div>
    </li>
  );
}
