import { figuresMessages } from '@words/panels';
import { chartedSeries } from '@/lib/scene/series-chart';
import { storyFigures } from '@/lib/scene/story-figures';
import { useReader } from '../../reader/reader-context';
import panels from '../panels.module.css';
import { Comparison } from './comparison';
import { FigureRow } from './figure-row';
import { OtherSeries } from './other-series';
import { SeriesFigure } from './series-figure';

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
