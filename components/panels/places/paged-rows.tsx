'use client';

import { useState } from 'react';
import { MANY_FLOWS, PAGE } from '@/lib/scene/flow-ranks';
import type { Mark } from '@/lib/scene/mark';
import { FLOW_WORDS } from '@/lib/words/flow-words';
import { useReader } from '../../reader/reader-context';
import styles from '../panels.module.css';
import { PlaceRow } from './place-row';
import own from './places.module.css';

/** All rows, or of very many one page at a time: that of what is chosen, until another is turned to. */
export function PagedRows({ rows }: { rows: readonly Mark[] }) {
  const { scene } = useReader();
  const chosen = scene.selected?.id ?? null;
  const [turned, setTurned] = useState<{ to: number; chosen: string | null }>({ to: 0, chosen: null });
  if (rows.length <= MANY_FLOWS) return <Rows rows={rows} />;
  const at = chosen === null || turned.chosen === chosen ? -1 : rows.findIndex(({ id }) => id === chosen);
  const start = Math.min(at >= 0 ? at - (at % PAGE) : turned.to, rows.length - (rows.length % PAGE || PAGE));
  const turn = (to: number) => setTurned({ to, chosen });
  return (
    <>
      <Rows rows={rows.slice(start, start + PAGE)} />
      <nav className={own.pages} aria-label={FLOW_WORDS.pages}>
        <button type="button" disabled={start === 0} onClick={() => turn(start - PAGE)}>
          {FLOW_WORDS.previous}
        </button>
        <span>{FLOW_WORDS.page(start + 1, Math.min(rows.length, start + PAGE), rows.length)}</span>
        <button type="button" disabled={start + PAGE >= rows.length} onClick={() => turn(start + PAGE)}>
          {FLOW_WORDS.next}
        </button>
      </nav>
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
