import { offlineMessages, readerMessages } from '@words/reader';
import { createPortal } from 'react-dom';
import type { ParsedView } from '@/lib/view/parse-view';
import { changeHref } from '@/lib/view/serialize-view';
import { dateLabel } from '@/lib/words/time-label';
import { noticeText } from '@/lib/words/view-title';
import type { Offer } from '../offline/use-offline-cache';
import { useReader } from '../story/reader-context';
import styles from './notice.module.css';

interface NoticeProps {
  readonly parsed: ParsedView;
  /** What just happened, for readers who cannot see it; shown when it is not visible elsewhere. */
  readonly said: { readonly text: string; readonly visible: boolean } | null;
  readonly offer?: Offer | null;
  /** An open modal dialog, outside of which nothing is seen or read out. */
  readonly host?: HTMLElement | null;
}

const OFFER_WORDS = {
  newer: { text: offlineMessages.newer, act: offlineMessages.reload },
  'part-missing': { text: offlineMessages.partMissing, act: offlineMessages.retry },
} satisfies Record<Offer['kind'], { text: string; act: string }>;

/** The page's one polite line. */
export function Notice({ parsed, said, offer, host }: NoticeProps) {
  const { story } = useReader();
  const older = parsed.revision !== null && parsed.revision < story.revision;
  const corrected = older ? story.changes.find((change) => change.revision > (parsed.revision ?? 0)) : undefined;
  const lines = parsed.notices.map(noticeText);
  const visible = lines.length > 0 || corrected !== undefined || said?.visible === true || Boolean(offer);
  const notice = (
    <div role="status" data-notice="" className={visible ? styles.notice : 'visually-hidden'}>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {corrected && (
        <p>
          <span>{readerMessages.corrected({ date: dateLabel(corrected.date) })}</span>{' '}
          <a href={changeHref(story, { panel: 'sources' })}>{readerMessages.whatChanged}</a>
        </p>
      )}
      {offer && (
        <p>
          <span>{OFFER_WORDS[offer.kind].text}</span>{' '}
          <button type="button" onClick={offer.act}>
            {OFFER_WORDS[offer.kind].act}
          </button>
        </p>
      )}
      {said && <p key={said.text}>{said.text}</p>}
    </div>
  );
  return host ? createPortal(notice, host) : notice;
}
