/** The base map's files that every map needs, whatever it shows. `admin1.json` comes with the first close view. */
export const FIRST_FILES = [
  'world.json',
  'borders.json',
  'cities.json',
  'seas.json',
  'water.json',
  'relief.webp',
] as const;
