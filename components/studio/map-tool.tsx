import dynamic from 'next/dynamic';
import type { LonLat } from '@/lib/geo/mercator';

/** What the studio's map is used for besides being looked at. */
export type MapTool = { readonly use: 'point'; readonly onPoint: (lonLat: LonLat) => void };

const PointPicker = dynamic(() => import('../map/point-picker'), { ssr: false });

/** The part of the map that does it. */
export function MapToolLayer({ tool }: { readonly tool: MapTool }) {
  return <PointPicker onPoint={tool.onPoint} />;
}
