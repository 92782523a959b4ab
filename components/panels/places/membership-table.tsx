'use client';

import { useMemo } from 'react';
import { type Membership, memberships } from '@/lib/scene/memberships';
import { timeLabel } from '@/lib/view/time';
import { withLayers } from '@/lib/view/view-changes';
import { PANEL_TEXT } from '@/lib/words/panel-words';
import { useReader } from '../../reader/reader-context';
import { EntityLink } from '../../ui/entity-link';
import { LegendSwatch } from '../../ui/legend-swatch';
import styles from '../panels.module.css';
import own from './places.module.css';

const words = PANEL_TEXT.memberships;

/** Countries by what they belong to; each column can be put on the map. */
export function MembershipTable() {
  const { story, view, change } = useReader();
  const { columns, countries } = useMemo(() => memberships(story), [story]);
  if (columns.length === 0) return null;
  return (
    <section className={styles.section}>
      <h2>{words.title}</h2>
      <p className={styles.small}>{words.lead}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <section className={own.scroll} tabIndex={0} aria-label={words.table}>
        <table className={own.table}>
          <thead>
            <tr>
              <th scope="col">{words.country}</th>
              {columns.map(({ id, name, asOf, layers }) => (
                <th key={id} scope="col">
                  <span>{name}</span>
                  <span className={own.asOf}>{words.asOf(timeLabel(asOf))}</span>
                  <label className={own.onMap}>
                    <input
                      type="checkbox"
                      aria-label={words.onMapOf(name)}
                      checked={layers.every((layer) => view.layers.includes(layer))}
                      onChange={(event) => {
                        const { checked } = event.target;
                        change((current) => withLayers(current, layers, checked));
                      }}
                    />
                    <span>{words.onMap}</span>
                  </label>
                </th>
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
      </section>
    </section>
  );
}

function Cell({ said }: { said: readonly Membership[] }) {
  if (said.length === 0) {
    return (
      <td>
        <span aria-hidden="true">–</span>
        <span className="visually-hidden">{words.nothing}</span>
      </td>
    );
  }
  return (
    <td>
      {said.map(({ style, says, origin }) => (
        <span key={origin} className={own.cell} data-origin={origin}>
          {style === 'plain' ? <span /> : <LegendSwatch style={style} context={origin === 'context'} />}
          <span>
            {says ?? words.named}
            {origin === 'context' && <span className={own.tag}>{words.context}</span>}
          </span>
        </span>
      ))}
    </td>
  );
}
