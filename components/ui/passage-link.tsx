import { readerMessages } from '@words/reader';
import type { Passage } from '@/lib/story/story';
import { viewHref } from '@/lib/view/serialize-view';
import { withHighlight, withPanel } from '@/lib/view/view-changes';
import { useReader } from '../reader/reader-context';

/** "¶5": opens the article at exactly these words. */
export function PassageLink({ passage, className }: { passage: Passage; className?: string | undefined }) {
  const { story, view } = useReader();
  const href = viewHref(story, withPanel(withHighlight(view, passage), 'article'));
  return (
    <a
      className={className}
      href={href}
      rel="nofollow"
      aria-label={readerMessages.paragraph({ number: passage.paragraph })}
    >
      ¶{passage.paragraph}
    </a>
  );
}
