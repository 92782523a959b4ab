import { useState } from 'react';
import { MANY_FLOWS, PAGE } from '@/lib/scene/many-flows';
import type { Mark } from '@/lib/scene/mark';
import { useReader } from '../../reader/reader-context';
import { Pagination } from '../../ui/pagination';
import styles from '../panels.module.css';
import { PlaceRow } from './place-row';

/** All rows, or of very many one page at a time: that of what is chosen, until another is turned to. */
export function PagedRows({ rows }: { rows: readonly Mark[] }) {
  const { scene } = useReader();
  const chosen = scene.selected?.id ?? null;
  const [turned, setTurned] = useState<{ to: number; chosen: string | null }>({ to: 0, chosen: null });
  if (rows.length <= MANY_FLOWS) return <Rows rows={rows} />;
  const at = chosen === null || turned.chosen === chosen ? -1 : rows.findIndex(({ id }) => id === chosen);
  const start = Math.min(at >= 0 ? at - (at % PAGE) : turned.to, rows.length - (rows.length % PAGE || PAGE));
  return (
    <>
      <Rows rows={rows.slice(start, start + PAGE)} />
      <Pagination start={start} count={rows.length} onTurn={(to) => setTurned({ to, chosen })} />
    </>
  );
}

function Rows({ rows }: { rows: readonly Mark[] }) {
  return (
    <ul className={styles.rows}>
      {rows.map((mark) => (
        <PlaceRow key={mark.id} mark={mark} />
      ))}
    </ul>
  );
}
