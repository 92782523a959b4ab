import type { Mark } from '@/lib/scene/mark';
import type { Entity } from '@/lib/story/story';
import { storyIndex } from '@/lib/story/story-index';
import { CARD_WORDS, quantityWords } from '@/lib/words/quantity-words';
import { SourceList } from '../ui/context-note';
import { Fact } from '../ui/fact';
import { useReader } from './reader-context';
import styles from './selection-card.module.css';

/** What series say of the chosen thing: a country's value in this view, a flow's amounts of all years. */
export function CardSeries({ entity, mark }: { entity: Entity; mark: Mark | undefined }) {
  const { story } = useReader();
  const index = storyIndex(story);
  const choropleth = mark?.kind === 'area' ? mark.choropleth : null;
  const shading = choropleth && index.series(choropleth.series);
  const amounts = entity.kind === 'flow' && entity.amounts ? index.series(entity.amounts.series) : undefined;
  const values = amounts?.values[entity.id] ?? [];
  return (
    <>
      {choropleth && shading && (
        <Fact name={shading.name}>
          <span>{choropleth.words}</span>
          <span className={styles.small}>
            <SourceList ids={shading.sources} />
          </span>
        </Fact>
      )}
      {amounts && (
        <Fact name={CARD_WORDS.amount}>
          <ul className={styles.names}>
            {amounts.years.map((year, at) => {
              const value = values[at] ?? null;
              return value === null ? null : <li key={year}>{quantityWords(amounts, value, year)}</li>;
            })}
          </ul>
          <span className={styles.small}>{amounts.measures}</span>
          <span className={styles.small}>
            <SourceList ids={amounts.sources} />
          </span>
        </Fact>
      )}
    </>
  );
}
