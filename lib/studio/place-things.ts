import type { PlaceCandidate } from '../suggest/suggestions';
import { isMapped, isMappedWater } from './is-mapped';
import type { JsonFields, Thing } from './operation';
import { isFields } from './operation';
import { regionMembers } from './region-members';
import { slugOf } from './slug';
import { noPlace } from './suggestion-context';

/** It has no code of ISO 3166-1: the gazetteer has one that is in use, a story the map's own. */
const KOSOVO = { gazetteer: 'XKX', story: 'x-kosovo' } as const;

const storyCountry = (code: string): string => (code === KOSOVO.gazetteer ? KOSOVO.story : code);

/** What a place of the gazetteer is in a story, placed as exactly as a text that only names it lets us, and no more. */
export function placeThing(candidate: PlaceCandidate): Omit<Thing, 'spans'> {
  const { id, name, level, lat, lon } = candidate;
  const country = candidate.country && storyCountry(candidate.country);
  const same = sameOf(id);
  const fields = (type: string, placement: JsonFields, placementNote: string): JsonFields => ({
    type,
    name,
    placement,
    placementNote,
    ...(same ? { same: [same] } : {}),
  });
  const lonLat = [lon, lat];
  const inside: JsonFields = country ? { country } : {};
  const thing = (key: string, more: JsonFields) => ({ id: key, kind: 'place', fields: more }) as const;
  switch (level) {
    case 'country':
      return country
        ? thing(country.toLowerCase(), fields('country', { kind: 'country', country }, 'The text names the country.'))
        : thing(slugOf(name), fields('region', nowhere(name), 'It has no outline on the map.'));
    case 'admin1': {
      const code = id.startsWith('iso2:') ? id.slice('iso2:'.length) : null;
      if (code && isMapped(code)) {
        const placement = { kind: 'admin1', division: code };
        return thing(code.toLowerCase(), fields('region', placement, 'The text names the division.'));
      }
      return thing(
        slugOf(name, country),
        fields('site', { kind: 'point', lonLat, ...inside }, 'The middle of the area; the text names no place in it.'),
      );
    }
    case 'city':
      return thing(
        slugOf(name),
        fields(
          'city',
          { kind: 'city', lonLat, ...inside },
          'The centre of the settlement; the text names no place in it.',
        ),
      );
    case 'site':
      return thing(slugOf(name), fields('site', { kind: 'point', lonLat, ...inside }, 'Where the gazetteer has it.'));
    case 'water': {
      const water = id.startsWith('x:') ? id.slice('x:'.length) : null;
      return water && isMappedWater(water)
        ? thing(slugOf(name), fields('region', { kind: 'water', water }, 'The water as a whole.'))
        : thing(slugOf(name), fields('region', nowhere(name), 'The map has no such water.'));
    }
    case 'region': {
      const countries = regionMembers(name);
      return countries
        ? thing(
            slugOf(name),
            fields(
              'region',
              { kind: 'region', countries },
              'Its countries as they are usually counted; the text does not list them.',
            ),
          )
        : thing(slugOf(name), fields('region', nowhere(name), 'The text names an area; its extent was not drawn.'));
    }
  }
}

/** A thing that the text places so far from a place and not in which direction. @param km 1 to 1000 */
export function nearThing(
  { name, lat, lon, country }: PlaceCandidate,
  km: number,
  words: string,
): Omit<Thing, 'spans'> {
  const placement = { kind: 'near', lonLat: [lon, lat], km, ...(country ? { country: storyCountry(country) } : {}) };
  const placementNote = `About ${km} km from ${name}; the text does not say in which direction.`;
  return { id: slugOf(words), kind: 'place', fields: { type: 'site', name: words, placement, placementNote } };
}

function nowhere(name: string): JsonFields {
  return noPlace(`${name} is an area without an outline here.`);
}

/** As a story says what a thing is the same as; null for what we author. */
function sameOf(id: string): string | null {
  return /^(?:iso|iso2|geonames|wikidata):/.test(id) && id !== `iso:${KOSOVO.gazetteer}` ? id : null;
}

/** Whether an event can stand at a place, and a flow end there. */
export function isPlaced({ fields: { placement } }: Pick<Thing, 'fields'>, kinds: readonly string[]): boolean {
  return isFields(placement) && typeof placement.kind === 'string' && kinds.includes(placement.kind);
}

/** Placements at which an event's symbol can stand. */
export const EVENT_PLACEMENTS = ['point', 'city', 'country', 'admin1', 'water'];
/** Placements at which a flow can end. */
export const FLOW_PLACEMENTS = [...EVENT_PLACEMENTS, 'region'];
