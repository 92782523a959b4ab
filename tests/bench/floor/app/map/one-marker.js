'use client';

import 'leaflet/dist/leaflet.css';
import L from 'leaflet';
import { MapContainer, Marker } from 'react-leaflet';

const DOT = L.divIcon({ html: '<b data-mark style="display:block;width:12px;height:12px;background:#a65a16"></b>' });

export default function OneMarker() {
  return (
    <MapContainer center={[38.5, 68.8]} zoom={5} style={{ height: '100vh' }}>
      <Marker position={[38.5, 68.8]} icon={DOT} />
    </MapContainer>
  );
}
