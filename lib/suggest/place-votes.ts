import type { Gazetteer } from './gazetteer';

/** How often a text speaks of each country and first-level division, and where its places are. No name votes for itself. */
export interface PlaceVotes {
  readonly forCountry: (alpha3: string, exceptKey: string) => number;
  readonly forDivision: (row: number, exceptKey: string) => number;
  /** Names whose best guess lies near a point. */
  readonly near: (lon: number, lat: number, exceptKey: string) => readonly string[];
}

/** What one name can mean, each with its share, and how much the name counts. */
export interface Vote {
  readonly key: string;
  readonly rows: readonly { readonly row: number; readonly share: number }[];
  readonly strength: number;
}

export const NO_VOTES: PlaceVotes = { forCountry: () => 0, forDivision: () => 0, near: () => [] };

/** How near is near, in degrees of latitude; cells of a grid are as wide. */
const NEAR = 1.3;

/** From this share on a guess is near enough to others to place them. */
const NEAR_SHARE = 0.3;
const MOST_IN_CELL = 8;

export function countVotes(votes: readonly Vote[], gazetteer: Gazetteer): PlaceVotes {
  const countries = new Tally<string>();
  const divisions = new Tally<number>();
  const cells = new Map<string, { key: string; lon: number; lat: number }[]>();
  for (const { key, rows, strength } of votes) {
    for (const { row, share } of rows) {
      const level = gazetteer.levelOf(row);
      countries.add(gazetteer.countryOf(row) ?? '', key, strength * share);
      divisions.add(level === 'admin1' ? row : gazetteer.divisionOf(row), key, strength * share);
      if (share < NEAR_SHARE || (level !== 'city' && level !== 'site')) continue;
      const [lon, lat] = gazetteer.lonLatOf(row);
      const cell = cellOf(lon, lat);
      const inCell = cells.get(cell) ?? [];
      if (inCell.length < MOST_IN_CELL) cells.set(cell, [...inCell, { key, lon, lat }]);
    }
  }
  return {
    forCountry: (alpha3, key) => (alpha3 === '' ? 0 : countries.except(alpha3, key)),
    forDivision: (row, key) => (row < 0 ? 0 : divisions.except(row, key)),
    near: (lon, lat, exceptKey) =>
      neighbours(lon, lat)
        .flatMap((cell) => cells.get(cell) ?? [])
        .filter((one) => one.key !== exceptKey && isNear(one, lon, lat))
        .map(({ key }) => key),
  };
}

/** Sums of what names give, without what one of them gives. */
class Tally<Key> {
  readonly #all = new Map<Key, number>();
  readonly #own = new Map<string, Map<Key, number>>();

  add(key: Key, name: string, amount: number): void {
    this.#all.set(key, (this.#all.get(key) ?? 0) + amount);
    const own = this.#own.get(name) ?? new Map<Key, number>();
    own.set(key, (own.get(key) ?? 0) + amount);
    this.#own.set(name, own);
  }

  except(key: Key, name: string): number {
    return Math.max(0, (this.#all.get(key) ?? 0) - (this.#own.get(name)?.get(key) ?? 0));
  }
}

function isNear(one: { lon: number; lat: number }, lon: number, lat: number): boolean {
  return (
    Math.abs(one.lat - lat) < NEAR && Math.abs(one.lon - lon) < NEAR / Math.max(0.1, Math.cos((lat * Math.PI) / 180))
  );
}

function cellOf(lon: number, lat: number): string {
  return `${Math.floor(lon / NEAR)} ${Math.floor(lat / NEAR)}`;
}

function neighbours(lon: number, lat: number): string[] {
  return [-1, 0, 1].flatMap((x) => [-1, 0, 1].map((y) => cellOf(lon + x * NEAR, lat + y * NEAR)));
}
