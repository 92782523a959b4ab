import dynamic from 'next/dynamic';
import type { LonLat } from '@/lib/geo/mercator';

/** What the studio's map is used for besides being looked at. */
export type MapTool =
  | { readonly use: 'point'; readonly onPoint: (lonLat: LonLat) => void }
  | { readonly use: 'shape'; readonly type: 'area' | 'line'; readonly onShape: (corners: readonly LonLat[]) => void };

const PointPicker = dynamic(() => import('../map/point-picker'), { ssr: false });
const ShapeDrawer = dynamic(() => import('../map/shape-drawer'), { ssr: false });

/** The part of the map that does it. */
export function MapToolLayer({ tool }: { readonly tool: MapTool }) {
  if (tool.use === 'point') return <PointPicker onPoint={tool.onPoint} />;
  return <ShapeDrawer type={tool.type} onShape={tool.onShape} />;
}
