'use client';

import dynamic from 'next/dynamic';

// Leaflet needs a window, so every such map comes late.
export const LateMap = dynamic(() => import('./one-marker'), { ssr: false });
