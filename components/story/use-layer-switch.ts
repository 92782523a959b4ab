import type { ChangeEvent } from 'react';
import type { LayerId } from '@/lib/story/ids';
import { withLayers } from '@/lib/view/view-changes';
import { useReader } from './reader-context';

/** A checkbox for layers that go on and off together. */
export function useLayerSwitch(ids: readonly LayerId[]) {
  const { view, change } = useReader();
  const shown = ids.filter((id) => view.layers.includes(id)).length;
  const checked = shown === ids.length;
  return {
    /** Some are on, not all. */
    some: shown > 0 && !checked,
    input: {
      type: 'checkbox',
      checked,
      onChange: (event: ChangeEvent<HTMLInputElement>) => {
        const on = event.target.checked;
        change((current) => withLayers(current, ids, on));
      },
    },
  } as const;
}
