import { mapMessages } from '@words/reader';
import { type KeyboardEvent, type MouseEvent, useEffect, useMemo, useRef } from 'react';
import { createPortal } from 'react-dom';
import { useMap } from 'react-leaflet';
import { NO_OUTLINES, type Outlines } from '@/lib/draw/basemap-shapes';
import { type DisplayList, movedLabels } from '@/lib/draw/display-list';
import type { MapName } from '@/lib/draw/map-name';
import type { PlaceSettlements } from '@/lib/draw/place-settlements';
import { sceneDrawer } from '@/lib/draw/scene-drawer';
import type { ZoneDrawing } from '@/lib/draw/zone-drawing';
import type { Rect } from '@/lib/geo/rect';
import { nameShapes } from '@/lib/paint/label-shapes';
import { patternShapes } from '@/lib/paint/pattern-shapes';
import { drawnSingly } from '@/lib/scene/many-flows';
import type { Scene } from '@/lib/scene/scene';
import { Shapes } from '../ui/shapes';
import { disputedAreaAt } from './disputed-areas-layer';
import { Marks } from './marks';
import styles from './marks.module.css';
import { marksAt } from './marks-at';
import { measureText } from './measure-text';
import { type Frame, useSvgLayer } from './svg-layer';
import { useAfterPaint } from './use-after-paint';
import { useRoving } from './use-roving';

interface MarksLayerProps {
  readonly scene: Scene;
  /** What the card of something chosen covers, from the map's upper left. */
  readonly covered: Rect | null;
  readonly outlines: Outlines;
  readonly names: readonly MapName[];
  /** They come later than all else, and move nothing. */
  readonly settlements: PlaceSettlements | null;
  /** Draws shapes on the ground; null where there are none, and until it has come. */
  readonly zoneDrawing: ZoneDrawing | null;
  /** All that labels are placed by is known: names, outlines and the widths of letters. */
  readonly placeable: boolean;
  readonly pane: string;
  /** `disputedArea` is the one under a country. */
  readonly onChoose: (ids: readonly string[], at: { x: number; y: number }, disputedArea: string | null) => void;
  /** After the marks of a scene stand in the document, at the map's present camera; null while those of another are scaled, or labels are missing. */
  readonly onDrawn: (unnamed: DisplayList['unnamed'] | null) => void;
}

/** What was drawn last. */
interface Before extends Pick<MarksLayerProps, 'names' | 'outlines'> {
  readonly displayList: DisplayList;
  readonly room: string;
  /** By all that labels are placed by. */
  readonly isLabelled: boolean;
  readonly projector: Frame['projector'];
  readonly marks: Scene['marks'];
}

/**
 * The scene's marks as SVG inside one of Leaflet's own renderers, which moves and scales them with the map. At first their shapes alone:
 * labels take far longer, and are placed once, when those can be seen.
 */
export function MarksLayer(props: MarksLayerProps) {
  const { scene, covered: card, outlines, names, settlements, zoneDrawing, placeable, pane, onChoose, onDrawn } = props;
  const map = useMap();
  const { host, frame, isScaled } = useSvgLayer(pane, mapMessages.marks);
  const press = useRef<{ x: number; y: number } | null>(null);
  const before = useRef<Before | null>(null);
  const isLabelled = useAfterPaint(placeable && frame !== null);

  const { drawScene, drawShapes } = useMemo(() => sceneDrawer(zoneDrawing), [zoneDrawing]);
  const drawn = useMemo(() => {
    if (!frame) return null;
    const covered = card ? coveredBy(card, frame.viewport) : undefined;
    const docked = controlsIn(frame.viewport, map.getContainer());
    const last = before.current;
    // Without outlines there is little to place, and they may come much later.
    const isWhole = isLabelled || last !== null || outlines === NO_OUTLINES;
    // Names stay where they are while the map is moved; what else changes sets them anew.
    const room = roomIn(frame.viewport, [...docked, ...(covered ? [covered] : [])]);
    const same = last && last.marks === scene.marks && last.names === names && last.outlines === outlines;
    const moved = same && last.room === room && last.isLabelled === isLabelled;
    const previous = moved ? movedLabels(last.displayList, last.projector, frame.projector) : undefined;
    const canvas = { ...frame, covered, docked, outlines, names, settlements, measure: measureText, previous };
    return { displayList: isWhole ? drawScene(scene, canvas) : drawShapes(scene, canvas), isWhole, isLabelled, room };
  }, [map, scene, card, frame, outlines, names, settlements, isLabelled, drawScene, drawShapes]);
  useEffect(() => {
    if (!drawn?.isWhole || !frame) return;
    before.current = { ...drawn, projector: frame.projector, marks: scene.marks, names, outlines };
  }, [drawn, frame, scene, names, outlines]);
  const displayList = drawn?.displayList;
  const roving = useRoving(drawnSingly(scene.marks));

  useEffect(() => {
    if (displayList) onDrawn(isScaled || !isLabelled ? null : displayList.unnamed);
  }, [displayList, isScaled, isLabelled, onDrawn]);

  if (!host || !displayList || !frame) return null;

  const onClick = (event: MouseEvent) => {
    const start = press.current;
    // A drag that ends over a mark is not a choice. Keyboards and scripts send clicks without a press.
    if (start && Math.hypot(event.clientX - start.x, event.clientY - start.y) > 5) return;
    const { ids, kind: best } = marksAt(event.clientX, event.clientY, event.target as Element);
    if (ids.length === 0) return;
    // An area lies over the disputed area of which it is part: both can have been meant.
    const disputedArea = best === 'area' ? disputedAreaAt(event.clientX, event.clientY) : null;
    onChoose(ids, { x: event.clientX, y: event.clientY }, disputedArea);
  };
  const onKeyDown = (event: KeyboardEvent<Element>) => {
    const id = (event.target as Element).closest('[data-entity]')?.getAttribute('data-entity');
    if (!id) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      event.stopPropagation();
      onChoose([id], { x: 0, y: 0 }, null);
    } else roving.onKeyDown(event);
  };

  return createPortal(
    // biome-ignore lint/a11y/noStaticElementInteractions: listens for the marks inside, each a button of its own
    <g
      className={styles.marks}
      onPointerDown={(event) => {
        press.current = { x: event.clientX, y: event.clientY };
      }}
      onClick={onClick}
      onKeyDown={onKeyDown}
      onFocus={roving.onFocus}
    >
      <Shapes shapes={PATTERNS} />
      {worldCopies(frame).map((world) => (
        <g key={world} transform={`translate(${world * frame.projector.scale} 0)`}>
          <Marks displayList={displayList} activeId={null} isWorldCopy scope={`world${world}`} />
        </g>
      ))}
      <Marks displayList={displayList} activeId={roving.activeId} />
      <g aria-hidden="true">
        <Shapes shapes={nameShapes(displayList)} classes={styles} />
      </g>
    </g>,
    host,
  );
}

const PATTERNS = [patternShapes()];

/** The buttons that lie on the map. */
function controlsIn({ left, top }: Frame['viewport'], container: HTMLElement): Rect[] {
  const map = container.getBoundingClientRect();
  const buttons = container.closest('main')?.querySelectorAll('[data-docked]') ?? [];
  return [...buttons].flatMap((element) => {
    const box = element.getBoundingClientRect();
    if (box.width === 0) return [];
    return {
      left: left + box.left - map.left,
      right: left + box.right - map.left,
      top: top + box.top - map.top,
      bottom: top + box.bottom - map.top,
    };
  });
}

/** What the card hides, in the layer's own pixels. */
function coveredBy(card: Rect, { left, top }: Frame['viewport']): Rect {
  return { left: left + card.left, right: left + card.right, top: top + card.top, bottom: top + card.bottom };
}

/** How large the map is, and what lies over it where: the same for every part of the world that it shows. */
function roomIn({ left, top, right, bottom }: Rect, taken: readonly Rect[]): string {
  const own = taken.map((rect) => [rect.left - left, rect.top - top, rect.right - left, rect.bottom - top]);
  return [[right - left, bottom - top], ...own].map((sides) => sides.map(Math.round).join(' ')).join(';');
}

/** Repetitions of the world beside the nearest one, only where the map is wide enough to show them. */
function worldCopies(frame: Frame): number[] {
  return frame.viewport.right - frame.viewport.left > frame.projector.scale * 0.5 ? [-1, 1] : [];
}
