import { scaleLinear } from '@visx/scale';
import { LinePath } from '@visx/shape';
import { chartMessages } from '@words/panels';
import type { PointerEvent } from 'react';
import type { SeriesChart, SeriesLine } from '@/lib/scene/series-chart';
import { spreadLabels } from '@/lib/scene/spread-labels';
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
  readonly year: number | null;
  readonly onHover: (year: number | null) => void;
  readonly onPick: (year: number) => void;
}

/** Lines by country, their names beside them as links. The picture is mute: names, summary and table say what it shows. */
export function SeriesLines({ chart, year, onHover, onPick }: SeriesLinesProps) {
  const { view } = useReader();
  const { series, years } = chart;
  const drawn = chart.lines.filter((line) => line.last !== null);
  const [first = 0] = years;
  const last = years.at(-1) ?? first;
  const max = Math.max(...drawn.flatMap(({ points }) => points.map(({ value }) => value ?? 0)));
  const x = scaleLinear<number>({ domain: [first, last], range: [BOX.left, BOX.right] });
  const y = scaleLinear<number>({ domain: [0, max], range: [BOX.bottom, BOX.top], nice: 5 });
  const ticks = y.ticks(5);
  const places = spreadLabels(
    drawn.map((line) => y(line.last?.value ?? 0)),
    LABEL_GAP,
    BOX.top,
    BOX.bottom + 6,
  );
  const yearAt = (event: PointerEvent<SVGSVGElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const to = x.invert(((event.clientX - box.left) / box.width) * WIDTH);
    return Math.max(first, Math.min(last, Math.round(to)));
  };
  return (
    <div className={styles.lines}>
      <div className={styles.plot}>
        <svg
          viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
          preserveAspectRatio="none"
          aria-hidden="true"
          onPointerMove={(event) => onHover(yearAt(event))}
          onPointerLeave={() => onHover(null)}
          onPointerUp={(event) => onPick(yearAt(event))}
        >
          {ticks.map((tick) => (
            <path
              key={tick}
              className={styles.grid}
              data-zero={tick === 0 ? '' : undefined}
              d={`M0 ${y(tick)}H${WIDTH}`}
            />
          ))}
          {year !== null && <path className={styles.cursor} d={`M${x(year)} ${BOX.top - 8}V${BOX.bottom}`} />}
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
                x={(point) => x(point.year)}
                y={(point) => y(point.value ?? 0)}
              />
              {line.points.map(({ year: at, value }, n) => {
                // A year between two gaps has no line to stand on.
                const alone = line.points[n - 1]?.value == null && line.points[n + 1]?.value == null;
                if (value === null || (!alone && at !== year)) return null;
                return <path key={at} className={styles.dot} d={`M${x(at)} ${y(value)}h0`} />;
              })}
              {line.last && (
                <path
                  className={styles.leader}
                  d={`M${x(line.last.year)} ${y(line.last.value)}L${WIDTH} ${places[index]}`}
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
          {years
            .filter((each) => each % 5 === 0 && last - each > 2)
            .concat(last)
            .map((each) => (
              <span
                key={each}
                className={styles.yearTick}
                data-chosen={each === year ? '' : undefined}
                style={{ left: `${x(each) / 10}%`, top: BOX.bottom }}
              >
                {each}
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
            <span>{valueAt(line, year, chart)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function valueAt(line: SeriesLine, year: number | null, { series }: SeriesChart): string {
  const value = line.points.find((point) => point.year === year)?.value ?? null;
  return value === null ? chartMessages.noData : numberWords(value, series.decimals);
}
