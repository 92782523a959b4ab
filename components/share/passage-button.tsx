import { shareMessages } from '@words/share';
import { useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { useReader } from '../story/reader-context';
import { Icon } from '../ui/icon';
import styles from './passage-button.module.css';
import { selectedSpan } from './selected-span';

export interface PassageButtonProps {
  readonly onShare: () => void;
}

interface Offer {
  /** Of the paragraph whose words are selected: Tab leads from there to the button. */
  readonly row: Element;
  readonly left: number;
  readonly top: number;
}

/** Room that the button takes beside the selection, CSS pixels. */
const WIDTH = 190;
const GAP = 8;

/** Beside selected words of the article: a button that shares them. */
export default function PassageButton({ onShare }: PassageButtonProps) {
  const { story } = useReader();
  const [offer, setOffer] = useState<Offer | null>(null);

  useEffect(() => {
    let frame = 0;
    const look = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => setOffer(offerFor(selectedSpan(story)?.paragraph)));
    };
    look();
    document.addEventListener('selectionchange', look);
    addEventListener('resize', look);
    return () => {
      cancelAnimationFrame(frame);
      document.removeEventListener('selectionchange', look);
      removeEventListener('resize', look);
    };
  }, [story]);

  if (!offer) return null;
  return createPortal(
    <button
      type="button"
      className={styles.button}
      style={matchMedia('(pointer: coarse)').matches ? undefined : { left: offer.left, top: offer.top }}
      // A press must not take the selection away before it is read.
      onPointerDown={(event) => event.preventDefault()}
      onClick={onShare}
    >
      <Icon name="share" />
      <span>{shareMessages.sharePassage}</span>
    </button>,
    offer.row,
  );
}

/** Under the last line of what is selected, at its end. */
function offerFor(paragraph: number | undefined): Offer | null {
  // Nothing selected may also mean that there is no range to ask.
  if (paragraph === undefined) return null;
  const row = document.getElementById(`p${paragraph}`);
  const last = getSelection()?.getRangeAt(0).getClientRects();
  const own = row?.querySelector('[data-paragraph]')?.getBoundingClientRect();
  if (!row || !last || !own) return null;
  // Three clicks select to the start of the next paragraph.
  const end = [...last].filter(({ width, bottom }) => width > 0 && bottom <= own.bottom + 1).at(-1);
  if (!end) return null;
  const box = row.getBoundingClientRect();
  const left = Math.max(0, Math.min(end.right - box.left - WIDTH / 2, box.width - WIDTH));
  return { row, left, top: end.bottom - box.top + GAP };
}
