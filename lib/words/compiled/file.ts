// Written by tools/words.mjs from the catalogue; change that.
export const fileMessages = {
  geojson: 'GeoJSON',
  csv: 'CSV',
  annotations: 'Annotations',
} as const;
