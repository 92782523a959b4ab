import { studioMessages } from '@words/studio';
import { useEffect, useId, useState } from 'react';
import type { Thing } from '@/lib/studio/operation';
import { nearThing, placeThing } from '@/lib/studio/place-things';
import type { PlaceCandidate } from '@/lib/suggest/suggestions';
import type { Engine } from './engine';
import type { MapTool } from './map-tool';
import styles from './place-by-hand.module.css';

export interface PlaceByHandProps {
  /** The words to be placed: the search begins with them. */
  readonly words: string;
  readonly engine: Engine | null;
  /** What the map is to be used for meanwhile; null when it is again what it was. */
  readonly onMapTool: (tool: MapTool | null) => void;
  readonly onPlace: (thing: Omit<Thing, 'spans'>) => void;
  readonly onClose: () => void;
}

const LEVELS: Readonly<Record<PlaceCandidate['level'], string>> = {
  country: studioMessages.levelCountry,
  admin1: studioMessages.levelAdmin1,
  city: studioMessages.levelCity,
  site: studioMessages.levelSite,
  water: studioMessages.levelWater,
  region: studioMessages.levelRegion,
};

/** As far as a text says that something is from a place, in kilometres. */
const MOST_KM = 1000;

/**
 * A place that was not suggested: by its name in the gazetteer, by its coordinates, or by a click on the map. How exact it is, is asked with
 * it: a point can also be the settlement beside it, or the division or country that holds it; or the text says only how far it is from there.
 */
export function PlaceByHand({ words, engine, onMapTool, onPlace, onClose }: PlaceByHandProps) {
  const [query, setQuery] = useState(words);
  const [found, setFound] = useState<readonly PlaceCandidate[] | null>(null);
  const [distance, setDistance] = useState('');
  const id = useId();
  useEffect(() => {
    onMapTool({ use: 'point', onPoint: ([lon, lat]) => setQuery(`${lat}, ${lon}`) });
    return () => onMapTool(null);
  }, [onMapTool]);
  const km = Number(distance.replace(',', '.'));
  const isNear = distance.trim() !== '';
  const isDistance = km >= 1 && km <= MOST_KM;
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
      <p>{studioMessages.findOnMap}</p>
      <div className={styles.distance}>
        <label htmlFor={`${id}-km`}>{studioMessages.distance}</label>
        <input
          id={`${id}-km`}
          inputMode="decimal"
          value={distance}
          aria-invalid={isNear && !isDistance}
          onChange={(event) => setDistance(event.target.value)}
        />
      </div>
      <ul>
        {found
          ?.filter(({ level }) => !isNear || level === 'site' || level === 'city')
          .map((place) => (
            <li key={`${place.id} ${place.name}`}>
              <button
                type="button"
                disabled={isNear && !isDistance}
                onClick={() => onPlace(isNear ? nearThing(place, km, words) : named(place, words))}
              >
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
