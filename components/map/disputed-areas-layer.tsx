import { type KeyboardEvent, type MouseEvent, useMemo, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import type { DisputedTarget } from '@/lib/basemap/countries-under';
import { pixelOf, toNearestWorld } from '@/lib/draw/canvas';
import type { Projector } from '@/lib/geo/mercator';
import { pixelBox, ringsToPath, type UnitPath } from '@/lib/geo/outline';
import { contains, grow, middle, type Pixel, type Rect } from '@/lib/geo/rect';
import { BORDER_WORDS } from '@/lib/words/key-words';
import styles from './disputed-areas-layer.module.css';
import { type Frame, useSvgLayer } from './svg-layer';
import { STEPS } from './use-roving';

/** A disputed area with its outline on the unit square. */
export interface DisputedOutline extends DisputedTarget {
  readonly rings: readonly UnitPath[];
}

interface DisputedAreasLayerProps {
  readonly disputed: readonly DisputedOutline[];
  readonly open: string | null;
  readonly pane: string;
  readonly onOpen: (id: string) => void;
}

/** An outline smaller than this (pixels) is not pointed at, or gets a target of its own once the map is close. */
const SMALL = 24;
const CLOSE = 4;
/** What is only a point shows once its surroundings do. */
const POINT_FROM = 5.5;

interface Target {
  readonly area: DisputedOutline;
  readonly path: string;
  /** Middles of round targets. */
  readonly spots: readonly Pixel[];
}

/** Clear targets over the base map's disputed areas: one stop for Tab, arrows walk them, Enter and Space open a note. */
export function DisputedAreasLayer({ disputed, open, pane, onOpen }: DisputedAreasLayerProps) {
  const { host, frame } = useSvgLayer(pane, BORDER_WORDS.units);
  const [focused, setFocused] = useState<string | null>(null);
  const press = useRef<{ x: number; y: number } | null>(null);
  const targets = useMemo(() => (frame ? disputed.flatMap((area) => targetIn(area, frame)) : []), [disputed, frame]);
  if (!host || !frame) return null;

  const ids = targets.map(({ area }) => area.entry.id);
  const active = focused && ids.includes(focused) ? focused : ids[0];
  const onClick = (event: MouseEvent) => {
    const start = press.current;
    if (start && Math.hypot(event.clientX - start.x, event.clientY - start.y) > 5) return;
    const id = disputedAreaAt(event.clientX, event.clientY) ?? disputedAreaOf(event.target);
    if (id) onOpen(id);
  };
  const onKeyDown = (event: KeyboardEvent<Element>) => {
    const id = disputedAreaOf(event.target);
    const step = STEPS[event.key];
    if (!id || !(event.key === 'Enter' || event.key === ' ' || step)) return;
    event.preventDefault();
    event.stopPropagation();
    if (!step) return onOpen(id);
    const next = ids[(ids.indexOf(id) + step + ids.length) % ids.length];
    if (next) host.querySelector<SVGGElement>(`[data-unit="${next}"]`)?.focus({ preventScroll: true });
  };

  return createPortal(
    // biome-ignore lint/a11y/noStaticElementInteractions: listens for the areas inside, each a button of its own
    <g
      className={styles.units}
      onPointerDown={(event) => {
        press.current = { x: event.clientX, y: event.clientY };
      }}
      onClick={onClick}
      onKeyDown={onKeyDown}
      onFocus={(event) => setFocused(disputedAreaOf(event.target))}
    >
      {targets.map(({ area, path, spots }) => (
        // biome-ignore lint/a11y/useSemanticElements: SVG has no button element
        <g
          key={area.entry.id}
          className={styles.unit}
          role="button"
          tabIndex={area.entry.id === active ? 0 : -1}
          aria-label={BORDER_WORDS.disputedArea(area.entry.name, area.entry.status)}
          aria-expanded={area.entry.id === open}
          data-unit={area.entry.id}
        >
          {path && <path className={styles.hit} d={path} />}
          {spots.map(([x, y]) => (
            <g key={`${x} ${y}`}>
              {!path && <circle className={styles.spot} cx={x} cy={y} r="3" />}
              <circle className={styles.hit} cx={x} cy={y} r={SMALL / 2} />
            </g>
          ))}
        </g>
      ))}
    </g>,
    host,
  );
}

function disputedAreaOf(target: EventTarget): string | null {
  return (target as Element).closest('[data-unit]')?.getAttribute('data-unit') ?? null;
}

/** Nothing where the area is out of sight or too small for the zoom. */
function targetIn(area: DisputedOutline, frame: Frame): Target[] {
  const { viewport, zoom } = frame;
  const projector = toNearestWorld(frame.projector, area.entry.point[0], frame.centerLon);
  const box = boxOf(area.rings, projector);
  const small = !box || box.right - box.left < SMALL || box.bottom - box.top < SMALL;
  if (small && zoom < (area.rings.length > 0 ? CLOSE : POINT_FROM)) return [];
  const path = ringsToPath(area.rings, projector, grow(viewport, 100));
  const own = area.points.map((point) => pixelOf(point, frame));
  const spots = (small && box && own.length === 0 ? [middle(box)] : own).filter((spot) => contains(viewport, spot));
  return path || spots.length > 0 ? [{ area, path, spots }] : [];
}

function boxOf(rings: readonly UnitPath[], projector: Projector): Rect | null {
  if (rings.length === 0) return null;
  return rings
    .map(({ bbox }) => pixelBox(bbox, projector))
    .reduce((all, { left, top, right, bottom }) => ({
      left: Math.min(all.left, left),
      top: Math.min(all.top, top),
      right: Math.max(all.right, right),
      bottom: Math.max(all.bottom, bottom),
    }));
}

/** The disputed area under a pointer, also where something of the story lies over it. */
export function disputedAreaAt(x: number, y: number): string | null {
  for (const element of document.elementsFromPoint(x, y)) {
    const disputedArea = element.closest('[data-unit]')?.getAttribute('data-unit');
    if (disputedArea) return disputedArea;
  }
  return null;
}
