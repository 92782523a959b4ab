import type L from 'leaflet';
import { useEffect, useState } from 'react';
import type { FlowLines } from '@/lib/flows/flow-lines';
import type { ManyFlows } from '@/lib/scene/many-flows';
import type { DashLayer } from './dash-layer';

/** Moving dashes over the largest flows, where a reader asked for them; their script comes then. */
export function useDashes(
  map: L.Map,
  pane: string,
  wanted: boolean,
  lines: FlowLines | null,
  flows: ManyFlows,
  colour: string | undefined,
): void {
  const [layer, setLayer] = useState<DashLayer | null>(null);
  useEffect(() => {
    if (!wanted) return;
    let made: DashLayer | null = null;
    let gone = false;
    // An ornament: where its script does not come, the map is whole without it.
    import('./dash-layer').then(
      ({ DashLayer: Layer }) => {
        if (gone) return;
        made = new Layer(pane).addTo(map);
        setLayer(made);
      },
      () => {},
    );
    return () => {
      gone = true;
      made?.remove();
      setLayer(null);
    };
  }, [map, pane, wanted]);
  useEffect(() => {
    if (layer && lines && colour) layer.setLines(lines, flows, colour);
  }, [layer, lines, flows, colour]);
}
