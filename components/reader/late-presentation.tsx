import { useCallback } from 'react';
import { useLatePart } from '../offline/use-late-part';
import { useReadAlong } from './read-along-context';
import { useReader } from './reader-context';

const load = () => import('./presentation');

/** The presentation, or the page as it was when its script does not come. */
export function LatePresentation() {
  const { onPartMissing } = useReader();
  const { present } = useReadAlong();
  const onMissing = useCallback(() => {
    present(false);
    onPartMissing(() => present(true));
  }, [present, onPartMissing]);
  const part = useLatePart(load, true, onMissing);
  return part && <part.default />;
}
