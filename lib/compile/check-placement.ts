import { distanceInKm } from '../geo/distance-in-km';
import { EARTH_RADIUS } from '../geo/geodesic-circle';
import type { LonLat } from '../geo/mercator';
import type { CheckContext } from './check-context';
import { codeMeant, unknownDivision } from './code-meant';
import { unknownCountry } from './country-meant';
import type { EntityFile } from './draft';
import { quoted } from './issue';
import type { ShapeType } from './read-geometry';

type NearFile = Extract<EntityFile['placement'], { kind: 'near' }>;
type OutlinedFile = Extract<EntityFile['placement'], { kind: 'admin1' | 'water' }>;
type RegionFile = Extract<EntityFile['placement'], { kind: 'region' }>;

/** Where no symbol of an event can stand. */
const WITHOUT_SYMBOL: readonly EntityFile['placement']['kind'][] = ['region', 'border', 'near', 'area', 'line'];
/** What a place that gathers others is placed by. */
const HOLDS_EVENTS: readonly EntityFile['placement']['kind'][] = [
  'point',
  'city',
  'country',
  'near',
  'area',
  'line',
  'admin1',
  'water',
];
/** The map's last parallel to the north and south. */
const MAX_LAT = 85;
const KM_A_DEGREE = (EARTH_RADIUS * Math.PI) / 180;
const degreesOf = (km: number): number => km / KM_A_DEGREE;

/** A thing is placed where the map can draw it, by countries and places that are there. */
export function checkPlacement(entity: EntityFile, path: string, context: CheckContext): void {
  const { placement } = entity;
  const { report } = context;
  const at = `${path}.placement`;
  if (entity.kind === 'event' && WITHOUT_SYMBOL.includes(placement.kind)) {
    const expected =
      placement.kind === 'border' || (placement.kind === 'region' && !placement.area)
        ? 'a point, a city, a country, a division, a water, or "at" a place that is one; or "none"'
        : '"at" a place entity that is placed so: then the map draws its shape, too';
    report('event-place', `${at}.kind`, `an event placed ${quoted(placement.kind)}`, expected);
  }
  switch (placement.kind) {
    case 'point':
    case 'city':
      if (placement.country === undefined) break;
      checkCountries([placement.country], () => `${at}.country`, context);
      checkInside(placement.country, placement.lonLat, at, context);
      break;
    case 'country':
      checkCountries([placement.country], () => `${at}.country`, context);
      break;
    case 'region':
      checkRegion(placement, at, context);
      checkCountries(placement.countries ?? [], (index) => `${at}.countries[${index}]`, context);
      placement.countries?.forEach((code, index, all) => {
        if (all.indexOf(code) < index)
          report('duplicate-reference', `${at}.countries[${index}]`, `${quoted(code)} again`, 'each country once');
      });
      break;
    case 'border':
      checkBorder(placement.between, `${at}.between`, context);
      break;
    case 'area':
    case 'line':
      checkShape(placement.file, placement.kind, `${at}.file`, context);
      break;
    case 'admin1':
    case 'water':
      checkOutlined(placement, at, context);
      break;
    case 'near':
      if (placement.country !== undefined) checkCountries([placement.country], () => `${at}.country`, context);
      checkNear(placement, at, context);
      break;
    case 'at':
      atPlaces(placement).forEach((id, index) => {
        checkAt(id, typeof placement.at === 'string' ? `${at}.at` : `${at}.at[${index}]`, context);
      });
      checkSeveral(entity, `${at}.at`, context);
      break;
  }
}

/** The places that gather a thing: only an event can be at more than one. */
export function atPlaces(placement: EntityFile['placement']): readonly string[] {
  if (placement.kind !== 'at') return [];
  return typeof placement.at === 'string' ? [placement.at] : placement.at;
}

function checkSeveral(entity: EntityFile, path: string, { report }: CheckContext): void {
  const places = atPlaces(entity.placement);
  if (places.length > 1 && entity.kind !== 'event') {
    report(
      'several-places',
      path,
      `${quoted(entity.id)} at ${places.length} places`,
      'one place: only an event is at several',
    );
  }
}

/** A point is in the country that it names. */
function checkInside(country: string, lonLat: LonLat, path: string, context: CheckContext): void {
  const found = context.outside?.(country, lonLat);
  if (!found) return;
  const [lon, lat] = lonLat;
  const where = found.inside === null ? 'at sea' : `in ${found.inside}`;
  const isSwapped = Math.abs(lon) <= MAX_LAT && context.outside?.(country, [lat, lon]) === null;
  const other = found.inside === null ? undefined : `did you mean "country": "${found.inside}"?`;
  const cure = isSwapped ? `longitude stands first: did you mean [${lat}, ${lon}]?` : other;
  const said = `[${lon}, ${lat}], ${where}, ${found.km} km outside ${country}`;
  context.report('point-outside-country', `${path}.lonLat`, said, `a point in ${country}`, cure);
}

function checkBorder([a, b]: readonly [string, string], path: string, context: CheckContext): void {
  const { countryFacts, neighbours, report } = context;
  checkCountries([a, b], (index) => `${path}[${index}]`, context);
  if (a === b) {
    report('same-country', path, `${a} twice`, 'two countries');
    return;
  }
  if (!neighbours || !countryFacts(a) || !countryFacts(b) || neighbours(a).includes(b)) return;
  const expected = [a, b].map((code) => {
    const beside = neighbours(code);
    return beside.length === 0 ? `nothing for ${code}, which touches no country` : `${code} with ${beside.join(', ')}`;
  });
  report('no-shared-border', path, `${a} and ${b}, which do not touch on the map`, expected.join('; or '));
}

function checkCountries(codes: readonly string[], pathOf: (index: number) => string, context: CheckContext): void {
  codes.forEach((code, index) => {
    if (context.countryFacts(code)) return;
    const { found, expected, cure } = unknownCountry(code, context.countryFacts);
    context.report('unknown-country', pathOf(index), found, expected, cure);
  });
}

/** One step only: chains and cycles cannot be, since the target must stand on its own. */
function checkAt(id: string, path: string, { entities, report }: CheckContext): void {
  const target = entities.get(id);
  if (!target) return;
  const { placement } = target;
  const ownPlace =
    HOLDS_EVENTS.includes(placement.kind) || (placement.kind === 'region' && placement.area !== undefined);
  if (target.kind === 'place' && ownPlace) return;
  const found = `${quoted(id)}, a ${target.kind} placed ${quoted(target.placement.kind)}`;
  report(
    'at-target',
    path,
    found,
    'a place that is itself at a point, in a city, a country, a division or a shape, or at a water',
  );
}

/** A region is a sum of countries or an area of its own, which is somebody's notion. */
function checkRegion(region: RegionFile, path: string, context: CheckContext): void {
  const { countries, anchor, area, source, exactness, asOf } = region;
  const { report } = context;
  if ((countries === undefined) === (area === undefined)) {
    const found = countries ? '"countries" and "area"' : 'neither "countries" nor "area"';
    report('region-shape', path, found, 'one of them: the countries that it is made of, or an area without limits');
    return;
  }
  const strangers = Object.entries(countries ? { source, exactness, asOf } : { anchor }).filter(([, value]) => value);
  for (const [key] of strangers)
    report(
      'region-shape',
      `${path}.${key}`,
      `"${key}" of a region ${countries ? 'of countries' : 'with an area'}`,
      'no such key',
    );
  if (area === undefined) return;
  for (const [key, value] of Object.entries({ source, exactness }))
    if (value === undefined)
      report('region-shape', path, `an area without "${key}"`, `"${key}": whose area this is, and how exact`);
  checkShape(area, 'area', `${path}.area`, context);
}

/** A code or an id that the base map has, found by its name too. */
function checkOutlined(placement: OutlinedFile, path: string, { basemapOutlines, report }: CheckContext): void {
  const isDivision = placement.kind === 'admin1';
  const id = isDivision ? placement.division : placement.water;
  const known = isDivision ? basemapOutlines.division(id) : basemapOutlines.water(id);
  if (known) return;
  if (isDivision) {
    const { found, expected, cure } = unknownDivision(id, basemapOutlines.divisionNames());
    report('unknown-division', `${path}.division`, found, expected, cure);
    return;
  }
  const expected = 'the id of a sea, strait, lake or river that the map has';
  report('unknown-water', `${path}.water`, quoted(id), expected, codeMeant(id, basemapOutlines.waterNames()));
}

/** So far from every place of the story, in kilometres, nobody would look; and so near to one is meant. */
const FAR = 1500;
const NEAR = 500;
/** As many points of a shape as are looked at. */
const LOOKED_AT = 50;

/** What cannot be seen in a file: that both numbers of its positions fit, and yet the latitude comes first. */
function checkShape(file: string, type: ShapeType, path: string, context: CheckContext): void {
  const shape = context.shape(file, type);
  if (!shape) return;
  const points = (shape.type === 'line' ? shape.lines : shape.polygons.map(([outer = []]) => outer)).flat();
  const some = points.filter((_, i) => i % Math.ceil(points.length / LOOKED_AT) === 0);
  if (some.some(([lon]) => Math.abs(lon) > MAX_LAT)) return;
  const places = context.draft.entities.flatMap(({ value }) => (value ? pointsOf(value, context) : []));
  const nearest = (from: readonly LonLat[]) =>
    Math.min(...from.flatMap((point) => places.map((place) => distanceInKm(point, place))));
  const [asItIs, swapped] = [nearest(some), nearest(some.map(([lon, lat]): LonLat => [lat, lon]))];
  if (asItIs < FAR || swapped > NEAR) return;
  const found = `${file}, ${Math.round(asItIs)} km from every place of the story`;
  context.report(
    'geometry-swapped',
    path,
    found,
    'positions with the longitude first: the other way round it is near one',
  );
}

function pointsOf({ placement }: EntityFile, { countryFacts }: CheckContext): readonly LonLat[] {
  if ('lonLat' in placement && placement.lonLat) return [placement.lonLat];
  const countries =
    placement.kind === 'country'
      ? [placement.country]
      : placement.kind === 'region'
        ? (placement.countries ?? [])
        : placement.kind === 'border'
          ? placement.between
          : [];
  return countries.flatMap((code) => {
    const facts = countryFacts(code);
    return facts ? [facts.anchor] : [];
  });
}

/** A distance is measured from one point, and its circle is on the map as a whole. */
function checkNear({ at, lonLat, km }: NearFile, path: string, { entities, report }: CheckContext): void {
  if ((at === undefined) === (lonLat === undefined)) {
    const found = at === undefined ? 'neither "at" nor "lonLat"' : '"at" and "lonLat"';
    report('near-center', path, found, 'one of them: the place from which the distance is measured, or its point');
    return;
  }
  const target = at === undefined ? undefined : entities.get(at);
  if (target && (target.kind !== 'place' || (target.placement.kind !== 'point' && target.placement.kind !== 'city'))) {
    const found = `${quoted(target.id)}, a ${target.kind} placed ${quoted(target.placement.kind)}`;
    report('near-center', `${path}.at`, found, 'a place that is itself at a point or in a city');
    return;
  }
  const center = lonLat ?? (target?.placement as { readonly lonLat?: LonLat } | undefined)?.lonLat;
  if (!center) return;
  const reach = Math.abs(center[1]) + degreesOf(km);
  if (reach <= MAX_LAT) return;
  const most = Math.floor((MAX_LAT - Math.abs(center[1])) * KM_A_DEGREE);
  report('near-reach', `${path}.km`, `${km}, beyond ${MAX_LAT}° where the map ends`, `at most ${Math.max(0, most)}`);
}
