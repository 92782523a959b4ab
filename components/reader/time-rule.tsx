'use client';

import { Fragment, useMemo, useRef } from 'react';
import { timeHandles } from '@/lib/scene/time-handles';
import { positionOf, type TimeRule as Rule, type TimeCell, timeRule } from '@/lib/scene/time-rule';
import type { TimeStep } from '@/lib/scene/time-steps';
import { timeTicks } from '@/lib/scene/time-ticks';
import { overlaps, parseTime } from '@/lib/view/time';
import { withTime } from '@/lib/view/view-changes';
import { monthWords, TIME_WORDS } from '@/lib/words/time-words';
import { useReader } from './reader-context';
import { TimeHandle } from './time-handle';
import styles from './time-rule.module.css';
import { TimeTickSymbol } from './time-tick-symbol';

/** Years beyond this number are named every fifth only. */
const MAX_NAMED = 12;

const percent = (at: number): string => `${at * 100}%`;
const stretch = (start: number, end: number) => ({ left: percent(start), width: percent(end - start) });

/** The story's dates in a row, with a handle at either end of the chosen time. Its picture is for eyes; the handles speak. */
export function TimeRule({ steps }: { steps: readonly TimeStep[] }) {
  const { story, view, scene, change } = useReader();
  const track = useRef<HTMLDivElement>(null);
  const rule = useMemo(() => timeRule(steps), [steps]);
  const handles = useMemo(() => timeHandles(rule, steps), [rule, steps]);
  const ticks = useMemo(() => timeTicks(story, rule), [story, rule]);
  const range = view.time === null ? null : parseTime(view.time);
  const start = range?.first ? positionOf(rule, range.first, 'start') : 0;
  const end = range?.last ? positionOf(rule, range.last, 'end') : 1;
  const chosen = scene.selected?.when;
  const announced = positionOf(rule, story.date, 'end');

  return (
    <div className={styles.rule}>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the handles and steps do the same by key */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: as above */}
      <div
        ref={track}
        className={styles.track}
        data-set={range ? '' : undefined}
        onClick={(event) => {
          const box = event.currentTarget.getBoundingClientRect();
          const at = (event.clientX - box.left) / box.width;
          const cell = rule.cells.find((each) => at >= each.start && at < each.end);
          if (cell && event.target === event.currentTarget) change((current) => withTime(current, cell.edtf));
        }}
      >
        <div className={styles.picture} aria-hidden="true">
          {chosen && <Tint rule={rule} first={chosen.first} last={chosen.last} />}
          {rule.cells.map((cell, index) => (
            <Cell
              key={cell.edtf}
              cell={cell}
              chosen={range !== null && overlaps(cell, range)}
              name={nameOf(rule, index)}
              month={cell.kind === 'day' && rule.cells[index - 1]?.first.slice(0, 7) !== cell.first.slice(0, 7)}
              announced={cell.first > story.date}
              edge={rule.cells.length > MAX_NAMED ? edgeOf(rule, index) : undefined}
            />
          ))}
          {rule.breaks.map((at) => (
            <svg
              key={at}
              className={styles.break}
              style={{ left: percent(at) }}
              width="10"
              height="12"
              aria-hidden="true"
            >
              <path d="M1 12 5 0M5 12 9 0" stroke="currentColor" />
            </svg>
          ))}
          {announced > 0 && announced < 1 && (
            <div className={styles.dateline} style={{ left: percent(announced) }}>
              <span>{TIME_WORDS.reported}</span>
              <span>{TIME_WORDS.announced}</span>
            </div>
          )}
          {ticks.map((tick) => (
            <Fragment key={tick.id}>
              {tick.bar && tick.symbol !== 'flow' && <i className={styles.bar} style={stretch(...tick.bar)} />}
              <TimeTickSymbol
                tick={tick}
                muted={range !== null && !overlaps(tick.when, range)}
                chosen={tick.id === view.selection}
              />
            </Fragment>
          ))}
          {range && <i className={styles.chosen} style={stretch(start, end)} />}
        </div>
        <TimeHandle handle="start" handles={handles} at={start} track={track} />
        <TimeHandle handle="end" handles={handles} at={end} track={track} />
      </div>
    </div>
  );
}

interface CellProps {
  readonly cell: TimeCell;
  readonly chosen: boolean;
  readonly name: string;
  /** Whether its month is named under it. */
  readonly month: boolean;
  readonly announced: boolean;
  /** Of a cell that is narrower than its name, where a handle may stand. */
  readonly edge: 'first' | 'last' | undefined;
}

function Cell({ cell, chosen, name, month, announced, edge }: CellProps) {
  return (
    <div
      className={styles.cell}
      style={stretch(cell.start, cell.end)}
      data-chosen={chosen ? '' : undefined}
      data-announced={announced ? '' : undefined}
      data-edge={edge}
    >
      <span>{name}</span>
      {month && <span className={styles.month}>{monthWords(cell.first)}</span>}
    </div>
  );
}

/** When the selection happened; what is open lasts to the end of the rule. */
function Tint({ rule, first, last }: { rule: Rule; first: string | null; last: string | null }) {
  const start = first ? positionOf(rule, first, 'start') : 0;
  const end = last ? positionOf(rule, last, 'end') : 1;
  return <i className={styles.tint} style={stretch(start, end)} />;
}

function edgeOf({ cells }: Rule, index: number): 'first' | 'last' | undefined {
  return index === 0 ? 'first' : index === cells.length - 1 ? 'last' : undefined;
}

function nameOf({ cells }: Rule, index: number): string {
  const cell = cells[index];
  if (!cell) return '';
  if (cell.kind === 'day') return String(Number(cell.edtf.slice(8)));
  return cells.length > MAX_NAMED && index > 0 && Number(cell.edtf) % 5 !== 0 ? '' : cell.edtf;
}
