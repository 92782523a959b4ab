import { memo } from 'react';
import type { DisplayList, DrawnPoint } from '@/lib/draw/display-list';
import type { PlacedLabel } from '@/lib/draw/label-candidate';
import { siteSymbol } from '@/lib/draw/symbol-shapes';
import { AreaFill } from './area-fill';
import { LabelLeader, ListPlate, MapBadge, MapLabel } from './map-label';
import { MarkGroup, MarkSymbol } from './mark-group';
import styles from './marks.module.css';

interface MarksProps {
  readonly displayList: DisplayList;
  readonly activeId: string | null;
  readonly isWorldCopy?: boolean;
  /** Keeps ids apart where several drawings stand on one page. */
  readonly scope?: string;
}

/** A display list as SVG, in the order of paint: areas, regions, borders, flows, names, lists, points, events. */
export const Marks = memo(function Marks({ displayList, activeId, isWorldCopy = false, scope = 'map' }: MarksProps) {
  const common = (id: string) => ({ active: id === activeId, isWorldCopy });
  return (
    <>
      {displayList.areas.map((area) => {
        const { mark, path, at, small } = area;
        return (
          <MarkGroup key={mark.id} mark={mark} {...common(mark.id)}>
            <AreaFill area={area} scope={scope} />
            {small && <circle className={styles.hit} cx={at[0]} cy={at[1]} r="12" />}
            {small && !path && <circle className={styles.dot} cx={at[0]} cy={at[1]} r="4" />}
            <path className={styles.focus} d={path || circle(at[0], at[1], 12)} />
          </MarkGroup>
        );
      })}
      {displayList.regions.map(({ mark, at, label, path }) => (
        <MarkGroup key={mark.id} mark={mark} {...common(mark.id)}>
          {mark.selected && <path className={styles.areaEdge} d={path} />}
          <LabelLeader label={label} />
          {label && <rect className={styles.hit} {...rectOf(label.box)} />}
          {!label && <circle className={styles.hit} cx={at[0]} cy={at[1]} r="12" />}
          {label && <rect className={styles.focus} {...rectOf(label.box)} />}
          {label && <MapLabel label={label} />}
        </MarkGroup>
      ))}
      {displayList.borders.map(({ mark, path, label }) => (
        <MarkGroup key={mark.id} mark={mark} {...common(mark.id)}>
          <path className={styles.borderTicks} d={path} />
          <path className={styles.borderLine} d={path} />
          <path className={styles.focus} d={path} />
          <path className={styles.hitLine} d={path} />
          {label && <MapLabel label={label} />}
        </MarkGroup>
      ))}
      {displayList.flows.map(({ mark, line, body, head, from, to, label }) => (
        <MarkGroup key={mark.id} mark={mark} {...common(mark.id)}>
          <linearGradient
            id={`${scope}-tail-${mark.id}`}
            gradientUnits="userSpaceOnUse"
            x1={from[0]}
            y1={from[1]}
            x2={to[0]}
            y2={to[1]}
          >
            <stop offset="0" stopColor="white" stopOpacity="0" />
            <stop offset="0.35" stopColor="white" />
          </linearGradient>
          <mask id={`${scope}-fade-${mark.id}`} maskUnits="userSpaceOnUse" {...roomOf(from, to)}>
            <rect {...roomOf(from, to)} fill={`url(#${scope}-tail-${mark.id})`} />
          </mask>
          {mark.amount ? (
            <path className={styles.flow} d={body} mask={`url(#${scope}-fade-${mark.id})`} />
          ) : (
            <path
              className={`${styles.flowDashed} ${styles[mark.measure]}`}
              d={line}
              mask={`url(#${scope}-fade-${mark.id})`}
            />
          )}
          {mark.amount && mark.selected && !isWorldCopy && (
            <path className={styles.drift} d={line} mask={`url(#${scope}-fade-${mark.id})`} />
          )}
          <path className={styles.flow} d={head} />
          <path className={styles.focus} d={line} />
          <path className={styles.hitLine} d={line} />
          <LabelLeader label={label} />
          {label && <MapLabel label={label} />}
        </MarkGroup>
      ))}
      {/* Names over all areas and flows: none of those may cover them. */}
      {displayList.areas.map(({ mark, label }) => (
        <g
          key={mark.id}
          className={mark.selected ? styles.selected : ''}
          data-origin={mark.origin}
          data-selected={mark.selected || undefined}
          aria-hidden="true"
        >
          <LabelLeader label={label} />
          {label && <MapLabel label={label} />}
        </g>
      ))}
      {displayList.badges.map((badge) => (
        <MapBadge key={badge.place} badge={badge} />
      ))}
      {displayList.lists.map((list) => (
        <ListPlate key={list.place} list={list} />
      ))}
      {displayList.points.map(({ mark, at, signed, listed, label }) => (
        <MarkGroup key={mark.id} mark={mark} {...common(mark.id)}>
          {signed && <PointSign mark={mark} at={at} />}
          <Target at={at} row={listed ? label : null} />
          {label && <MapLabel label={label} />}
        </MarkGroup>
      ))}
      {displayList.events.map(({ mark, at, signed, listed, label }) => (
        <MarkGroup key={mark.id} mark={mark} {...common(mark.id)}>
          {signed && (
            <g className={styles.symbol} data-symbol-of={mark.id} transform={`translate(${at[0]} ${at[1]})`}>
              <MarkSymbol symbol={mark.symbol} seats={mark.seats} />
            </g>
          )}
          <Target at={at} row={listed ? label : null} />
          {label && <MapLabel label={label} />}
        </MarkGroup>
      ))}
    </>
  );
});

const rectOf = (box: { left: number; top: number; right: number; bottom: number }) => ({
  x: box.left - 4,
  y: box.top - 3,
  width: box.right - box.left + 8,
  height: box.bottom - box.top + 6,
});

/** A box that holds a flow with its bow. */
const roomOf = (from: readonly [number, number], to: readonly [number, number]) => {
  const reach = Math.hypot(to[0] - from[0], to[1] - from[1]) + 40;
  return {
    x: Math.min(from[0], to[0]) - reach,
    y: Math.min(from[1], to[1]) - reach,
    width: 3 * reach,
    height: 3 * reach,
  };
};

const circle = (x: number, y: number, r: number) =>
  `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`;

/** Where a point or an event is pointed at and has its focus: its row in an open list, else its sign. */
function Target({ at, row }: { at: DrawnPoint['at']; row: PlacedLabel | null }) {
  if (row) {
    return (
      <>
        <rect className={styles.focus} {...rectOf(row.box)} />
        <rect className={styles.hit} {...rectOf(row.box)} />
      </>
    );
  }
  return (
    <>
      <circle className={styles.focus} cx={at[0]} cy={at[1]} r="14" />
      <circle className={styles.hit} cx={at[0]} cy={at[1]} r="12" />
    </>
  );
}

function PointSign({ mark, at }: Pick<DrawnPoint, 'mark' | 'at'>) {
  if (mark.type === 'site') {
    return (
      <g className={styles.symbol} data-symbol-of={mark.id} transform={`translate(${at[0]} ${at[1]})`}>
        <MarkSymbol {...siteSymbol(mark)} />
      </g>
    );
  }
  return (
    <>
      <circle className={styles.dot} data-symbol-of={mark.id} cx={at[0]} cy={at[1]} r={mark.selected ? 7 : 4.5} />
      <circle className={styles.dotCentre} cx={at[0]} cy={at[1]} r="2.4" />
    </>
  );
}
