import { chartMessages, figuresMessages } from '@words/panels';
import { useMemo } from 'react';
import { storyFigures } from '@/lib/scene/key-figure';
import { chartedSeries, seriesChart } from '@/lib/scene/series-chart';
import type { Series, Story } from '@/lib/story/story';
import { isolated } from '@/lib/words/direction';
import { sentences } from '@/lib/words/in-sentence';
import { givenDateWords } from '@/lib/words/time-label';
import { SourceList } from '../../story/context-note';
import { useReader } from '../../story/reader-context';
import panels from '../panels.module.css';
import { Comparison } from './comparison';
import { FigureRow } from './figure-row';
import { SeriesFigure } from './series-figure';
import { SeriesTable } from './series-table';

/** Every number of the article: as written, of what, when, who says so, and beside it what other sources say. */
export default function FiguresPanel() {
  const { story } = useReader();
  const { compared, others } = storyFigures(story);
  const charted = chartedSeries(story);
  return (
    <div className={panels.panel}>
      <h1 className={panels.title}>{figuresMessages.title}</h1>
      <p className={panels.lead}>{figuresMessages.lead}</p>
      {compared.map((group) => (
        <Comparison key={group.entity.id} group={group} />
      ))}
      {charted.map((series) => (
        <SeriesFigure key={series.id} series={series} />
      ))}
      <section className={panels.section}>
        <h2>{compared.length > 0 ? figuresMessages.others : figuresMessages.all}</h2>
        <ul className={panels.rows}>
          {others.map(({ entity, figure }) => (
            <li key={`${entity.id} ${figure.written}`}>
              <FigureRow entity={entity} figure={figure} />
            </li>
          ))}
        </ul>
      </section>
      <OtherSeries charted={charted} />
    </div>
  );
}

/** The series that no layer shades by: what they count, from whom, and all their values. */
export function OtherSeries({ charted }: { charted: readonly Series[] }) {
  const { story } = useReader();
  const rest = story.series.filter((series) => !charted.includes(series));
  if (rest.length === 0) return null;
  return (
    <section className={panels.section}>
      <h2>{chartMessages.otherSeries}</h2>
      {rest.map((series) => (
        <div key={series.id}>
          <p className={panels.small}>
            <strong>{isolated(series.name)}.</strong>{' '}
            <span>
              {sentences([series.measures, series.note, chartMessages.vintage({ date: givenDateWords(series.asOf) })])}
            </span>{' '}
            <SourceList ids={series.sources} />
          </p>
          <SeriesValues series={series} story={story} />
        </div>
      ))}
    </section>
  );
}

function SeriesValues({ series, story }: { series: Series; story: Story }) {
  const chart = useMemo(() => seriesChart(series, story), [series, story]);
  return <SeriesTable chart={chart} />;
}
