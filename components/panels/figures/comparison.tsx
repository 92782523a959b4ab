import { figuresMessages } from '@words/panels';
import type { ComparedFigures } from '@/lib/scene/key-figure';
import type { Figure, FigureComparison } from '@/lib/story/story';
import { isolated } from '@/lib/words/direction';
import { comparedAmountWords, derivationWords } from '@/lib/words/figure-words';
import { commas, SEPARATORS } from '@/lib/words/in-sentence';
import { langAttributes } from '@/lib/words/locale';
import { CARD_WORDS } from '@/lib/words/quantity-words';
import { givenDateWords } from '@/lib/words/time-label';
import { Fact, SourceList } from '../../story/context-note';
import { EntityLink } from '../../story/entity-link';
import { PassageLink } from '../../story/passage-link';
import { useReader } from '../../story/reader-context';
import { ContextTag } from '../../ui/context-tag';
import { ClaimIcon } from '../../ui/icon';
import panels from '../panels.module.css';
import { FigureFacts } from './figure-row';
import styles from './figures.module.css';

/** The article's numbers on one side, numbers that measure something else on the other, and what would follow from them. */
export function Comparison({ group: { entity, figures } }: { group: ComparedFigures }) {
  const { story } = useReader();
  const reasons = [...new Set(figures.flatMap(({ beside }) => beside.flatMap(({ why }) => why ?? [])))];
  const sums = figures.flatMap((figure) => figure.sums);
  return (
    <section className={styles.comparison}>
      <h2 className={styles.heading}>
        <EntityLink id={entity.id} plain />
      </h2>
      {figures.map((figure) => (
        <Pair key={figure.written} entity={entity.id} figure={figure} />
      ))}
      {reasons.map((why) => (
        <p key={why} className={styles.why}>
          <strong>{figuresMessages.different}</strong> <span {...langAttributes(story.lang, why)}>{why}</span>
        </p>
      ))}
      {sums.length > 0 && (
        <>
          <h3 className={styles.small}>{figuresMessages.sums}</h3>
          <p className={panels.small}>{figuresMessages.sumsLead}</p>
          <dl className={styles.sums}>
            {sums.map((sum) => {
              const sources = [...new Set([...sum.part.sources, ...sum.by.sources])];
              return (
                <div key={sum.name}>
                  <dt {...langAttributes(story.lang, sum.name)}>{sum.name}</dt>
                  <dd>
                    <span className={styles.sum}>{derivationWords(sum)}</span>
                    {sources.length > 0 && (
                      <small>
                        <SourceList ids={sources} />
                      </small>
                    )}
                  </dd>
                </div>
              );
            })}
          </dl>
        </>
      )}
    </section>
  );
}

function Pair({ entity, figure }: { entity: string; figure: Figure }) {
  const [first, ...more] = [...figure.beside].sort((a, b) => Number(!a.amount) - Number(!b.amount));
  return (
    <div className={styles.pair}>
      <div className={styles.said}>
        <p className={styles.from}>
          <ClaimIcon shape="figure" />
          <span>{figuresMessages.inArticle}</span>
          <PassageLink passage={figure.passage} className={panels.jump} />
        </p>
        <p>
          <EntityLink id={entity} verbatim className={styles.amount}>
            {figure.written}
          </EntityLink>
        </p>
        <FigureFacts figure={figure} />
      </div>
      <span className={styles.unequal} role="img" aria-label={figuresMessages.notEqual}>
        ≠
      </span>
      <div className={styles.context}>
        <p className={styles.from}>
          <ContextTag />
          <span>{figuresMessages.notInArticle}</span>
        </p>
        {first && <Other beside={first} />}
        {more.map((beside) => (
          <p key={beside.who} className={styles.more}>
            <strong>{isolated(beside.who)}:</strong>{' '}
            <span>{commas([beside.amount && comparedAmountWords(beside.amount), beside.says])}</span>{' '}
            <small>
              <SourceList ids={beside.sources} />
            </small>
          </p>
        ))}
      </div>
    </div>
  );
}

function Other({ beside }: { beside: FigureComparison }) {
  return (
    <>
      {beside.amount && <p className={styles.amount}>{comparedAmountWords(beside.amount)}</p>}
      <dl className={panels.facts}>
        <Fact name={figuresMessages.saidBy} verbatim>
          {beside.who}
        </Fact>
        <Fact name={figuresMessages.of} verbatim>
          {beside.says}
        </Fact>
        {beside.amount?.at && <Fact name={figuresMessages.when}>{String(beside.amount.at.year)}</Fact>}
        <Fact name={figuresMessages.source}>
          <SourceList ids={beside.sources} />
          <span>{`${SEPARATORS.comma}${CARD_WORDS.sureness[beside.sureness]}`}</span>
        </Fact>
        {beside.asOf && <Fact name={figuresMessages.asOf}>{givenDateWords(beside.asOf)}</Fact>}
      </dl>
    </>
  );
}
