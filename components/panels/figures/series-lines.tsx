import { scaleLinear } from '@visx/scale';
import { LinePath } from '@visx/shape';
import { chartMessages } from '@words/panels';
import type { PointerEvent } from 'react';
import { chartTicks } from '@/lib/scene/chart-ticks';
import { drawnLines, greatestValue, type SeriesChart, type SeriesLine } from '@/lib/scene/series-chart';
import { spreadLabels } from '@/lib/scene/spread-labels';
import type { SeriesDate } from '@/lib/story/series-date';
import { isolated } from '@/lib/words/direction';
import { numberWords } from '@/lib/words/quantity-words';
import { EntityName } from '../../story/entity-link';
import { useReader } from '../../story/reader-context';
import styles from './series.module.css';

/** The plot is stretched to its column, so across it counts in thousandths; down it counts in pixels. */
const WIDTH = 1000;
const HEIGHT = 300;
const BOX = { left: 70, right: 955, top: 20, bottom: 272 };
/** As much as a finger or a rule about targets asks for. */
const LABEL_GAP = 24;

/** Lines that cross are told apart by their strokes: the first is heavy and whole. In pixels, drawn and left out in turn. */
const DASHES = [undefined, undefined, '6 3', '1.5 2.5', '9 3 1.5 3', '3 3', '12 3', '5 2 1.5 2 1.5 2', '1.5 5'];

const dashOf = (index: number): string | undefined => DASHES[index % DASHES.length];

interface SeriesLinesProps {
  readonly chart: SeriesChart;
  readonly date: SeriesDate | null;
  readonly onHover: (date: SeriesDate | null) => void;
  readonly onPick: (date: SeriesDate) => void;
}

/** Lines by what they are of, their names beside them as links. The picture is mute: names, summary and table say what it shows. */
export function SeriesLines({ chart, date, onHover, onPick }: SeriesLinesProps) {
  const { view } = useReader();
  const { series, dates } = chart;
  const known = chart.lines.filter((line) => line.last !== null);
  const drawn = drawnLines(known, view.selection);
  // What rises and falls within months has its name beside its height, what grows over years beside its end.
  const isByYear = series.step === 'year';
  const height = Math.max(HEIGHT, BOX.top + drawn.length * LABEL_GAP + HEIGHT - BOX.bottom);
  const bottom = BOX.bottom + height - HEIGHT;
  const max = Math.max(...drawn.flatMap(({ points }) => points.map(({ value }) => value ?? 0)));
  const x = scaleLinear<number>({ domain: [0, Math.max(1, dates.length - 1)], range: [BOX.left, BOX.right] });
  const y = scaleLinear<number>({ domain: [0, max], range: [bottom, BOX.top], nice: 5 });
  const ticks = y.ticks(5);
  const places = spreadLabels(
    drawn.map((line) => y((isByYear ? line.last?.value : greatestValue(line)) ?? 0)),
    LABEL_GAP,
    BOX.top,
    bottom + 6,
  );
  const dateAt = (event: PointerEvent<SVGSVGElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const to = x.invert(((event.clientX - box.left) / box.width) * WIDTH);
    return dates[Math.max(0, Math.min(dates.length - 1, Math.round(to)))] ?? '';
  };
  const indexes = new Map(dates.map((one, index) => [one, index]));
  const xOf = (one: SeriesDate) => x(indexes.get(one) ?? 0);
  return (
    <>
      <div className={styles.lines} style={height === HEIGHT ? undefined : { height }}>
        <div className={styles.plot}>
          <svg
            viewBox={`0 0 ${WIDTH} ${height}`}
            preserveAspectRatio="none"
            aria-hidden="true"
            onPointerMove={(event) => onHover(dateAt(event))}
            onPointerLeave={() => onHover(null)}
            onPointerUp={(event) => onPick(dateAt(event))}
          >
            {ticks.map((tick) => (
              <path
                key={tick}
                className={styles.grid}
                data-zero={tick === 0 ? '' : undefined}
                d={`M0 ${y(tick)}H${WIDTH}`}
              />
            ))}
            {date !== null && <path className={styles.cursor} d={`M${xOf(date)} ${BOX.top - 8}V${bottom}`} />}
            {drawn.map((line, index) => (
              <g
                key={line.key}
                className={styles.line}
                data-chosen={line.id !== null && line.id === view.selection ? '' : undefined}
                data-first={index === 0 ? '' : undefined}
                strokeDasharray={dashOf(index)}
              >
                <LinePath
                  data={[...line.points]}
                  defined={({ value }) => value !== null}
                  x={(point) => xOf(point.date)}
                  y={(point) => y(point.value ?? 0)}
                />
                {line.points.map(({ date: at, value }, n) => {
                  // A date between two gaps has no line to stand on.
                  const alone = line.points[n - 1]?.value == null && line.points[n + 1]?.value == null;
                  if (value === null || (!alone && at !== date)) return null;
                  return <path key={at} className={styles.dot} d={`M${xOf(at)} ${y(value)}h0`} />;
                })}
                {line.last && isByYear && (
                  <path
                    className={styles.leader}
                    d={`M${xOf(line.last.date)} ${y(line.last.value)}L${WIDTH} ${places[index]}`}
                  />
                )}
              </g>
            ))}
          </svg>
          <div aria-hidden="true">
            {ticks.map((tick) => (
              <span key={tick} className={styles.tick} style={{ top: y(tick) }}>
                {tick === ticks.at(-1)
                  ? `${tick}${series.unit.startsWith('%') ? '' : ' '}${isolated(series.unit)}`
                  : tick}
              </span>
            ))}
            {chartTicks(dates, series.step).map((each) => (
              <span
                key={each.date}
                className={styles.dateTick}
                data-chosen={each.date === date ? '' : undefined}
                style={{ left: `${xOf(each.date) / 10}%`, top: bottom }}
              >
                {each.text}
              </span>
            ))}
          </div>
        </div>
        <ul>
          {drawn.map((line, index) => (
            <li key={line.key} style={{ top: places[index] }}>
              <svg className={styles.key} viewBox="0 0 22 8" width="22" height="8" aria-hidden="true">
                <path d="M0 4h22" strokeDasharray={dashOf(index)} />
              </svg>
              <EntityName id={line.id} name={line.name} />
              <span>{valueAt(line, date, chart)}</span>
            </li>
          ))}
        </ul>
      </div>
      {drawn.length < known.length && (
        <p className={styles.rest}>{chartMessages.someLines({ drawn: drawn.length, all: known.length })}</p>
      )}
    </>
  );
}

function valueAt(line: SeriesLine, date: SeriesDate | null, { series }: SeriesChart): string {
  const value = line.points.find((point) => point.date === date)?.value ?? null;
  return value === null ? chartMessages.noData : numberWords(value, series.decimals);
}
