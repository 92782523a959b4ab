import { useCallback } from 'react';
import { useReader } from '../story/reader-context';
import { useLazyModule } from '../ui/use-lazy-module';
import { useReadAlong } from './read-along-context';

const load = () => import('./presentation');

/** The presentation, or the page as it was when its script does not come. */
export function LazyPresentation() {
  const { onPartMissing } = useReader();
  const { present } = useReadAlong();
  const onMissing = useCallback(() => {
    present(false);
    onPartMissing(() => present(true));
  }, [present, onPartMissing]);
  const part = useLazyModule(load, true, onMissing);
  return part && <part.default />;
}
