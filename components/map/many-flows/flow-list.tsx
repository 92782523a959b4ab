import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { type ManyFlows, PAGE } from '@/lib/scene/many-flows';
import { markWords } from '@/lib/scene/mark';
import { FLOW_WORDS } from '@/lib/words/flow-words';
import { Pagination } from '../../ui/pagination';
import styles from '../many-flows.module.css';
import { STEPS } from '../use-roving';

interface FlowListProps {
  readonly flows: ManyFlows;
  readonly selected: string | null;
  readonly onChoose: (id: string) => void;
}

/**
 * Flows on canvas as buttons, largest first, in pages: one stop for Tab; arrows walk on into the next page. Seen while the
 * keyboard is in them. What is chosen is drawn as a mark of its own, which then stands for it.
 */
export function FlowList({ flows, selected, onChoose }: FlowListProps) {
  const [at, setAt] = useState(0);
  const list = useRef<HTMLUListElement>(null);
  const walked = useRef(false);
  const last = flows.order.length - 1;
  const active = Math.min(at, last);
  const start = active - (active % PAGE);
  const page = [...flows.order.subarray(start, start + PAGE)].flatMap((i, k) => {
    const mark = flows.flows[i];
    return mark ? [{ rank: start + k, mark }] : [];
  });

  useEffect(() => {
    if (!walked.current) return;
    walked.current = false;
    list.current?.querySelectorAll<HTMLButtonElement>('button')[active % PAGE]?.focus({ preventScroll: true });
    list.current?.children[active % PAGE]?.scrollIntoView({ block: 'nearest' });
  }, [active]);

  const walk = (to: number) => {
    walked.current = true;
    setAt(Math.max(0, Math.min(last, to)));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (step) walk(active + step);
    else if (event.key === 'Home') walk(0);
    else if (event.key === 'End') walk(last);
    else if (event.key === 'PageDown') walk(start + PAGE);
    else if (event.key === 'PageUp') walk(start - PAGE);
    else return;
    event.preventDefault();
  };
  const words = FLOW_WORDS.flowList(start + 1, start + page.length, flows.order.length);
  return (
    <section className={styles.twins} aria-label={words}>
      <p aria-hidden="true">{words}</p>
      <ul ref={list} onKeyDown={onKeyDown}>
        {page.map(({ rank, mark }) => (
          // By rank: the focus stays where it is when a step through time puts another flow there.
          <li key={rank}>
            <button
              type="button"
              tabIndex={rank === active ? 0 : -1}
              aria-pressed={mark.id === selected}
              data-entity={mark.id === selected ? undefined : mark.id}
              data-choose={mark.id}
              onFocus={() => setAt(rank)}
              onClick={() => onChoose(mark.id)}
            >
              {markWords(mark)}
            </button>
          </li>
        ))}
      </ul>
      <Pagination start={start} count={flows.order.length} onTurn={setAt} />
    </section>
  );
}
