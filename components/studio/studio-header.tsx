import { studioMessages } from '@words/studio';
import { languageOf } from '@/lib/words/locale';
import { Logo } from '../ui/logo';
import styles from './studio.module.css';
import type { OpenDraft } from './use-draft';

interface StudioHeaderProps {
  readonly id: string;
  readonly draft: OpenDraft;
  readonly title: string;
  readonly lang: string;
  /** Null while there is nothing to download. */
  readonly onDownload: (() => void) | null;
}

/** The draft's title, whether it is saved, and what can be done with it as a whole. */
export function StudioHeader({ id, draft, title, lang, onDownload }: StudioHeaderProps) {
  const editable = draft.state === 'open';
  const document = draft.open?.document;
  return (
    <header className={styles.header}>
      <a href="/studio" className={styles.home} aria-label={studioMessages.title}>
        <Logo />
        <span>{studioMessages.title}</span>
      </a>
      <p className={styles.title}>
        <span {...languageOf(lang)}>{title}</span>
        <small role="status" data-notice="">
          {statusWords(draft)}
        </small>
      </p>
      {draft.state === 'elsewhere' && (
        <button type="button" className={styles.button} onClick={draft.takeOver}>
          {studioMessages.takeOver}
        </button>
      )}
      <button
        type="button"
        className={styles.quiet}
        onClick={draft.undo}
        disabled={!editable || !document || document.done === 0}
      >
        {studioMessages.undo}
      </button>
      <button
        type="button"
        className={styles.quiet}
        onClick={draft.redo}
        disabled={!editable || !document || document.done === document.operations.length}
      >
        {studioMessages.redo}
      </button>
      <a className={styles.button} href={`/studio/${id}/preview`} target="_blank" rel="noopener">
        {studioMessages.preview}
      </a>
      <button type="button" className={styles.main} onClick={() => onDownload?.()} disabled={!onDownload}>
        {studioMessages.download}
      </button>
    </header>
  );
}

function statusWords({ state, saved, fault }: OpenDraft): string {
  if (fault) return fault === 'full' ? studioMessages.full : studioMessages.denied;
  if (state === 'elsewhere') return studioMessages.elsewhere;
  if (saved === null) return studioMessages.draftSaving;
  return studioMessages.draftSaved({
    time: new Date(saved).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' }),
  });
}
