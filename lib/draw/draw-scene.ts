import { sceneDrawer } from './scene-drawer';
import { zoneDrawing } from './zone-drawing';

/** Draws any scene. A page, which does without what its story has nothing of, has a drawer of its own. */
export const { drawScene } = sceneDrawer(zoneDrawing);
