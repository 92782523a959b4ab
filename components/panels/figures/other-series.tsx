import { chartMessages } from '@words/reader';
import { useMemo } from 'react';
import { seriesChart } from '@/lib/scene/series-chart';
import type { Series, Story } from '@/lib/story/story';
import { useReader } from '../../reader/reader-context';
import { SourceList } from '../../ui/context-note';
import panels from '../panels.module.css';
import { SeriesTable } from './series-table';

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
            <strong>{series.name}.</strong>{' '}
            <span>{`${series.measures} ${series.note ?? ''} ${chartMessages.vintage({ date: series.asOf.label })} `}</span>
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
