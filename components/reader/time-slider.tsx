import { timeMessages } from '@words/reader';
import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import { positionOf, ruleLabels, type TimeCell, type TimeScale, timeScale } from '@/lib/scene/time-scale';
import { timeHandles } from '@/lib/scene/time-steps';
import { type TickStack, tickStacks } from '@/lib/scene/time-ticks';
import { type ClosedRange, dateText, timesOverlap } from '@/lib/story/time-range';
import { withTime } from '@/lib/view/view-changes';
import { monthWords, shortMonthWords } from '@/lib/words/time-label';
import { Kept } from '../story/kept';
import { useReader } from '../story/reader-context';
import { TickShape } from '../ui/icon';
import { TimeHandle } from './time-handle';
import styles from './time-slider.module.css';

/** As long as the rule is on a small desktop, until it can be measured. */
const FIRST_WIDTH = 400;

const percent = (at: number): string => `${at * 100}%`;
const stretch = (start: number, end: number) => ({ left: percent(start), width: percent(end - start) });

interface SliderTimes {
  readonly steps: readonly ClosedRange[];
  /** Those of them at which a series has values: its months are shown one by one. */
  readonly ofSeries: readonly ClosedRange[];
}

/** The story's dates in a row, with a handle at either end of the chosen time. Its picture is for eyes; the handles speak. */
export function TimeSlider(times: SliderTimes) {
  const { time, selection } = useReader().view;
  const [steps, ofSeries] = [times.steps, times.ofSeries].map((all) => all.map(({ edtf }) => edtf).join());
  return (
    <Kept as="div" part={`time ${steps} ${ofSeries} ${time?.edtf} ${selection}`} className={styles.rule}>
      {() => <Rule {...times} />}
    </Kept>
  );
}

function Rule({ steps, ofSeries }: SliderTimes) {
  const { story, view, scene, change } = useReader();
  const track = useRef<HTMLDivElement>(null);
  const scale = useMemo(() => timeScale(steps, ofSeries), [steps, ofSeries]);
  const handles = useMemo(() => timeHandles(scale, steps), [scale, steps]);
  const width = useWidth(track, FIRST_WIDTH);
  const stacks = useMemo(() => tickStacks(story, scale, width), [story, scale, width]);
  const range = view.time;
  const start = range?.first ? positionOf(scale, range.first, 'start') : 0;
  const end = range?.last ? positionOf(scale, range.last, 'end') : 1;
  const selected = scene.selected;
  const chosen = selected?.when;
  const dated = chosen && (chosen.first !== null || chosen.last !== null);
  const undated = !dated && (selected?.kind === 'event' || selected?.kind === 'flow');
  const inRange = (cell: TimeCell) => range !== null && timesOverlap(cell.time, range);
  const ends = [range?.from, range?.to].map((date) => date && dateText(date));
  const labels = ruleLabels(scale, width, { monthOf: monthWords, shortMonthOf: shortMonthWords }, ({ time }) =>
    ends.includes(time.edtf),
  );
  const announced = positionOf(scale, story.date, 'end');

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the handles and steps do the same by key
    // biome-ignore lint/a11y/noStaticElementInteractions: as above
    <div
      ref={track}
      className={styles.track}
      data-set={range ? '' : undefined}
      onClick={(event) => {
        const box = event.currentTarget.getBoundingClientRect();
        const at = (event.clientX - box.left) / box.width;
        const cell = scale.cells.find((each) => at >= each.start && at < each.end);
        if (cell && event.target === event.currentTarget) change((current) => withTime(current, cell.time));
      }}
    >
      <div className={styles.picture} aria-hidden="true">
        {dated && <Tint scale={scale} first={chosen.first} last={chosen.last} />}
        {undated && <OpenBracket at={positionOf(scale, story.date, 'start')} />}
        {scale.cells.map((cell) => (
          <i
            key={cell.time.edtf}
            className={styles.cell}
            style={stretch(cell.start, cell.end)}
            data-announced={cell.time.first > story.date ? '' : undefined}
          />
        ))}
        {labels.names.map(({ cell, text, at }) => (
          <span
            key={cell.time.edtf}
            className={styles.name}
            style={{ left: percent(at) }}
            data-rule-label=""
            data-chosen={inRange(cell) ? '' : undefined}
          >
            {text}
          </span>
        ))}
        {labels.months.map(({ cell, text, at }) => (
          <span key={cell.time.edtf} className={styles.month} style={{ left: percent(at) }} data-rule-label="">
            {text}
          </span>
        ))}
        {scale.breaks.map((at) => (
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
            <span data-rule-label="">{timeMessages.reported}</span>
            <span data-rule-label="">{timeMessages.announced}</span>
          </div>
        )}
        {stacks
          .flatMap(({ ticks }) => ticks)
          .map(
            ({ id, bar, symbol }) =>
              bar && symbol !== 'flow' && <i key={id} className={styles.bar} style={stretch(...bar)} />,
          )}
        {stacks.map((stack) => (
          <TimeTickSymbol
            key={`${stack.symbol} ${stack.at}`}
            stack={stack}
            muted={range !== null && !stack.ticks.some(({ when }) => timesOverlap(when, range))}
            chosen={stack.ticks.some(({ id }) => id === view.selection)}
          />
        ))}
        {range && <i className={styles.chosen} style={stretch(start, end)} />}
      </div>
      <TimeHandle handle="start" handles={handles} at={start} track={track} />
      <TimeHandle handle="end" handles={handles} at={end} track={track} />
    </div>
  );
}

/** When the selection happened; what is open lasts to the end of the rule. */
function Tint({ scale, first, last }: { scale: TimeScale; first: string | null; last: string | null }) {
  const start = first ? positionOf(scale, first, 'start') : 0;
  const end = last ? positionOf(scale, last, 'end') : 1;
  return <i data-tint="" className={styles.tint} style={stretch(start, end)} />;
}

/** What has no date: known on the article's day, and open from there. */
function OpenBracket({ at }: { at: number }) {
  return <i data-open-date="" className={styles.open} style={{ left: percent(at) }} />;
}

interface TimeTickSymbolProps {
  readonly stack: TickStack;
  /** Outside the chosen time. */
  readonly muted: boolean;
  readonly chosen: boolean;
}

/** The map's symbols, small: a diamond, a round table, an arrow; several as a ring with their number, as on the map. */
function TimeTickSymbol({ stack: { symbol, ticks, at }, muted, chosen }: TimeTickSymbolProps) {
  const arrow = symbol === 'flow';
  const count = ticks.length;
  const width = arrow ? (count > 1 ? 34 : 24) : 15;
  return (
    <svg
      className={styles.tick}
      data-symbol={symbol}
      data-muted={muted ? '' : undefined}
      data-chosen={chosen ? '' : undefined}
      style={{ left: `${at * 100}%` }}
      width={width}
      height="15"
      viewBox={arrow ? `0 -1 ${width} 15` : '-1 -1 15 15'}
      aria-hidden="true"
    >
      {(arrow || count === 1) && <TickShape symbol={symbol} />}
      {!arrow && count > 1 && <circle cx="6.5" cy="6.5" r="6.6" className={styles.ring} />}
      {count > 1 && (
        <text x={arrow ? 30 : 6.5} y="10">
          {count}
        </text>
      )}
    </svg>
  );
}

/** An element's width in CSS pixels, followed as it changes; `first` until it has one. */
function useWidth(element: RefObject<HTMLElement | null>, first: number): number {
  const [width, setWidth] = useState(first);
  useEffect(() => {
    const observed = element.current;
    if (!observed) return;
    const measure = () => {
      if (observed.clientWidth > 0) setWidth(observed.clientWidth);
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(observed);
    return () => observer.disconnect();
  }, [element]);
  return width;
}
