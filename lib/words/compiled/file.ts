// Written by tools/words.mjs from the catalogue; change that.
export const words = {
  geojson: 'GeoJSON',
  csv: 'CSV',
  annotations: 'Annotations',
} as const;
