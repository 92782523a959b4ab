import { readerMessages } from '@words/reader';
import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { passageLang } from '@/lib/story/passage-lang';
import { changeHref } from '@/lib/view/serialize-view';
import { langAttributes } from '@/lib/words/locale';
import { EntityLink } from '../story/entity-link';
import { useReader } from '../story/reader-context';
import { Icon } from '../ui/icon';
import { useLazyModule } from '../ui/use-lazy-module';
import styles from './search.module.css';
import type { Hit } from './search-story';

const loadSearch = () => import('./search-story');

/** Finds entities and words of the story. The index is made when the field is first used. */
export function Search() {
  const { story, onPartMissing } = useReader();
  const [query, setQuery] = useState('');
  const [open, setOpen] = useState(false);
  const part = useLazyModule(loadSearch, open, onPartMissing);
  const search = useMemo(() => part?.searchStory(story), [part, story]);
  const root = useRef<HTMLElement>(null);

  const text = query.trim();
  const hits = search && text ? search(text) : [];
  const close = () => {
    setOpen(false);
    setQuery('');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // An empty field has nothing to close: there Escape clears what is chosen, as everywhere.
    if (event.key === 'Escape' && query) {
      // The page's own Escape, which clears the selection, looks at this.
      event.preventDefault();
      close();
      root.current?.querySelector('input')?.focus();
    }
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0) return;
    const stops = [...(root.current?.querySelectorAll<HTMLElement>('input, a') ?? [])];
    const at = stops.indexOf(document.activeElement as HTMLElement);
    event.preventDefault();
    stops[(at + step + stops.length) % stops.length]?.focus();
  };

  return (
    <search
      ref={root}
      className={styles.search}
      onKeyDown={onKeyDown}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setOpen(false);
      }}
    >
      <Icon name="search" />
      <input
        type="search"
        id="find"
        className={styles.field}
        aria-label={readerMessages.find}
        aria-controls="found"
        placeholder={readerMessages.find}
        autoComplete="off"
        value={query}
        onFocus={() => setOpen(true)}
        onChange={(event) => {
          setQuery(event.target.value);
          setOpen(true);
        }}
      />
      <kbd className={styles.key} aria-hidden="true">
        /
      </kbd>
      <div id="found" className={styles.results} hidden={!open || !text || !search}>
        <p className={styles.count} aria-live="polite">
          {hits.length === 0 ? readerMessages.noResults : readerMessages.results({ count: hits.length })}
        </p>
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: closes after a link inside was followed, by key or pointer */}
        <ul
          onClick={(event) => {
            // A key press leaves with the link that it was made on: the focus goes back to the field.
            if (event.detail === 0) root.current?.querySelector('input')?.focus();
            close();
          }}
        >
          {hits.map((hit) => (
            <li key={hit.key}>
              <Result hit={hit} />
            </li>
          ))}
        </ul>
      </div>
    </search>
  );
}

function Result({ hit }: { hit: Hit }) {
  const { story } = useReader();
  if (hit.kind === 'entity') {
    return (
      <EntityLink id={hit.id}>
        <strong {...langAttributes(story.lang, hit.name)}>{hit.name}</strong>
        <small>{hit.note}</small>
      </EntityLink>
    );
  }
  return (
    <a href={changeHref(story, { highlight: hit.passage, panel: 'article' })} rel="nofollow">
      <span className={styles.line} {...langAttributes(passageLang(story, hit.passage))}>
        <span>{hit.before}</span>
        <mark>{hit.words}</mark>
        <span>{hit.after}</span>
      </span>
      <small>{`¶${hit.passage.paragraph}`}</small>
    </a>
  );
}
