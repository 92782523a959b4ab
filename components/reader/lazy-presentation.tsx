import { useCallback } from 'react';
import { useLazyModule } from '../offline/use-lazy-module';
import { useReadAlong } from './read-along-context';
import { useReader } from './reader-context';

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
