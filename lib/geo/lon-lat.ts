import type { LonLat } from '../story/story';
import { nearestWorld } from './mercator';

/** The same place in the copy of the world that is nearest to a longitude. */
export function nearestTo(lon: number, place: LonLat): LonLat {
  return [place[0] + 360 * nearestWorld(place[0], lon), place[1]];
}

/** The middle of places that lie together, also across the date line. */
export function middleOf(places: readonly [LonLat, ...LonLat[]]): LonLat {
  const [first] = places;
  const near = places.map((place) => nearestTo(first[0], place));
  const mean = (axis: 0 | 1) => near.reduce((sum, place) => sum + place[axis], 0) / near.length;
  return [mean(0), mean(1)];
}
