import type { ExportKind } from '../view/export-href';

/** Of what can be saved. */
export const FILE_WORDS: Readonly<Record<ExportKind, string>> = {
  geojson: 'GeoJSON',
  csv: 'CSV',
  annotations: 'Annotations',
};
