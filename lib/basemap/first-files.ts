/** The base map's files that every map needs, whatever it shows. `admin1.json` comes with the first close view, native names with a story. */
export const FIRST_FILES = ['world.json', 'places.json', 'water.json', 'relief.jpg'] as const;
