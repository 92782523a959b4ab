import { membersMessages } from '@words/reader';
import { useMemo } from 'react';
import { type Membership, type MembershipColumn, memberships } from '@/lib/scene/memberships';
import { langAttributes } from '@/lib/words/locale';
import { givenDateWords } from '@/lib/words/time-label';
import { EntityLink } from '../../story/entity-link';
import { useReader } from '../../story/reader-context';
import { useLayerSwitch } from '../../story/use-layer-switch';
import { ContextTag } from '../../ui/context-tag';
import { LegendSwatch } from '../../ui/legend-swatch';
import { ScrollArea } from '../../ui/scroll-area';
import styles from '../panels.module.css';
import own from './places.module.css';

/** Countries by what they belong to; each column can be put on the map. */
export function MembershipTable() {
  const { story, view } = useReader();
  const { columns, countries } = useMemo(() => memberships(story), [story]);
  if (columns.length === 0) return null;
  return (
    <section className={styles.section}>
      <h2>{membersMessages.title}</h2>
      <p className={styles.small}>{membersMessages.lead}</p>
      <ScrollArea label={membersMessages.table}>
        <table className={own.table}>
          <thead>
            <tr>
              <th scope="col">{membersMessages.country}</th>
              {columns.map((column) => (
                <ColumnHead key={column.id} column={column} />
              ))}
            </tr>
          </thead>
          <tbody>
            {countries.map((country) => (
              <tr key={country.id} data-chosen={view.selection === country.id || undefined}>
                <th scope="row">
                  <EntityLink id={country.id} plain />
                </th>
                {columns.map(({ id, cells }) => (
                  <Cell key={id} said={cells.filter((cell) => cell.country === country.id)} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollArea>
    </section>
  );
}

function ColumnHead({ column: { name, asOf, layers } }: { column: MembershipColumn }) {
  const { story } = useReader();
  const { input } = useLayerSwitch(layers);
  return (
    <th scope="col">
      <span {...langAttributes(story.lang, name)}>{name}</span>
      <span className={own.asOf}>{membersMessages.asOf({ date: givenDateWords(asOf) })}</span>
      <label className={own.onMap}>
        <input aria-label={membersMessages.onMapOf({ name })} {...input} />
        <span>{membersMessages.onMap}</span>
      </label>
    </th>
  );
}

function Cell({ said }: { said: readonly Membership[] }) {
  if (said.length === 0) {
    return (
      <td>
        <span aria-hidden="true">–</span>
        <span className="visually-hidden">{membersMessages.nothing}</span>
      </td>
    );
  }
  return (
    <td>
      {said.map(({ style, says, origin }) => (
        <span key={origin} className={own.cell} data-origin={origin}>
          {style === 'plain' ? <span /> : <LegendSwatch sign={style} context={origin === 'context'} />}
          <span>
            {says ? <bdi>{says}</bdi> : membersMessages.named}
            {origin === 'context' && (
              <>
                {' '}
                <ContextTag />
              </>
            )}
          </span>
        </span>
      ))}
    </td>
  );
}
