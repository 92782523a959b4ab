// The live map's styles, in the page's own style sheet: with the map's script they would be one more file to wait for.
import 'leaflet/dist/leaflet.css';
import './cooperative-gestures.module.css';
import './map-controls.module.css';
import './map-view.module.css';
import './many-flows.module.css';
import './marks.module.css';
import './street-switch.module.css';
import './disputed-area-note.module.css';
import './disputed-areas-layer.module.css';
