import type { Gazetteer } from './gazetteer';
import type { PlaceCandidate } from './suggestions';

/** A row of the gazetteer as what a name may be. An organisation stands for its site; without another score, the better known has more. */
export function candidateOfRow(
  row: number,
  gazetteer: Gazetteer,
  { why, score = gazetteer.weightOf(row) / 255 }: Pick<PlaceCandidate, 'why'> & Partial<Pick<PlaceCandidate, 'score'>>,
): PlaceCandidate {
  const [lon, lat] = gazetteer.lonLatOf(row);
  const level = gazetteer.levelOf(row);
  return {
    id: gazetteer.idOf(row),
    name: gazetteer.nameOf(row),
    level: level === 'organisation' ? 'site' : level,
    country: gazetteer.countryOf(row),
    lat,
    lon,
    score,
    why,
  };
}
