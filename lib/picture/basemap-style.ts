/** How the basemap under a story is drawn, on the live map's canvas and in pictures. Widths and dashes in pixels. */
export const BASEMAP_STYLE = {
  /** Three faint strokes, widest first, that make the engraved shore: width, opacity. */
  shore: [
    [14, 0.07],
    [8, 0.1],
    [3.5, 0.18],
  ],
  /** Zoom from which rivers of rank 1, 2, 3 show, and how wide they then are. */
  rivers: [
    [2.2, 0.9],
    [3.8, 0.75],
    [5, 0.6],
  ],
  divisionsFrom: 5.8,
  line: 0.8,
  lake: 0.7,
  tint: 0.07,
  division: { opacity: 0.55, dash: [1, 2.5] },
  dots: { width: 1.1, dash: [1.2, 2.8] },
  dashes: { width: 1.3, dash: [7, 3.5] },
  graticule: { width: 0.5, opacity: 0.3 },
} as const;

/** Close up rivers part from the finer borders that follow them. */
export function riverStyle(rank: 0 | 1 | 2, zoom: number): { readonly width: number; readonly opacity: number } | null {
  const [from, width] = BASEMAP_STYLE.rivers[rank];
  if (zoom < from) return null;
  return {
    width: width * Math.min(2, 1 + Math.max(0, zoom - 5) / 4),
    opacity: Math.min(0.85, 0.35 + (zoom - from) / 3, Math.max(0.25, (9 - zoom) / 2)),
  };
}

/** On a map of the world a full shore would drown the islands. */
export function shoreShare(zoom: number): number {
  return Math.min(1, Math.max(0.2, (zoom - 0.5) / 3));
}

export function graticuleStep(zoom: number): number {
  return zoom < 3 ? 30 : 10;
}
