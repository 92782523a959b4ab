import { studioMessages } from '@words/studio';
import { useEffect, useId, useState } from 'react';
import type { Thing } from '@/lib/studio/operation';
import { placeThing } from '@/lib/studio/place-things';
import type { PlaceCandidate } from '@/lib/suggest/suggestions';
import type { Engine } from './engine';
import styles from './place-by-hand.module.css';

interface PlaceByHandProps {
  /** The words to be placed: the search begins with them. */
  readonly words: string;
  readonly engine: Engine | null;
  readonly onPlace: (thing: Omit<Thing, 'spans'>) => void;
  readonly onClose: () => void;
}

const LEVELS: Readonly<Record<PlaceCandidate['level'], string>> = {
  country: studioMessages.levelCountry,
  admin1: studioMessages.levelAdmin1,
  city: studioMessages.levelCity,
  site: studioMessages.levelSite,
  water: studioMessages.levelRegion,
  region: studioMessages.levelRegion,
};

/** A place that was not suggested: by its name in the gazetteer, or by its coordinates. */
export function PlaceByHand({ words, engine, onPlace, onClose }: PlaceByHandProps) {
  const [query, setQuery] = useState(words);
  const [found, setFound] = useState<readonly PlaceCandidate[] | null>(null);
  const id = useId();
  useEffect(() => {
    if (!engine) return;
    let current = true;
    engine
      .ask({ ask: 'places', words: query })
      .then((places) => current && setFound(places))
      .catch(() => current && setFound([]));
    return () => {
      current = false;
    };
  }, [engine, query]);
  return (
    <div className={styles.byHand}>
      <div className={styles.head}>
        <label htmlFor={id}>{studioMessages.find}</label>
        <button type="button" onClick={onClose}>
          {studioMessages.cancel}
        </button>
      </div>
      <input
        id={id}
        type="search"
        // biome-ignore lint/a11y/noAutofocus: it was just asked for
        autoFocus
        value={query}
        placeholder={studioMessages.findHint}
        onChange={(event) => setQuery(event.target.value)}
      />
      <ul>
        {found?.map((place) => (
          <li key={`${place.id} ${place.name}`}>
            <button type="button" onClick={() => onPlace(named(place, words))}>
              <span>
                <b>{place.name}</b>, {LEVELS[place.level]}
              </span>
              <small>{place.why}</small>
            </button>
          </li>
        ))}
      </ul>
      {found?.length === 0 && query.trim() !== '' && <p>{studioMessages.nothingFound}</p>}
    </div>
  );
}

/** A point has the name that the text gives it. */
function named(place: PlaceCandidate, words: string): Omit<Thing, 'spans'> {
  return placeThing(place.id === '' ? { ...place, name: words } : place);
}
