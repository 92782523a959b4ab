// Written by tools/words.mjs from the catalogue; change that.
import { isolating } from '@/lib/words/direction';

export const linkMessages = {
  map: 'Map',
  borders: 'Borders',
  time: 'Time',
  layers: 'Layers',
  chosen: 'Chosen',
  words: 'Words',
  panel: 'Panel',
  edition: 'Edition',
  allDates: 'all dates',
  revision: ({ revision }: { revision: string | number }): string => isolating`revision ${revision}. A later correction will be pointed out.`,
  ownPlace: 'where the story begins',
  around: ({ lat, lon, zoom }: { lat: string | number; lon: string | number; zoom: string | number }): string => isolating`around ${lat}, ${lon}, zoom ${zoom}`,
  north: ({ degrees }: { degrees: string | number }): string => isolating`${degrees}° N`,
  south: ({ degrees }: { degrees: string | number }): string => isolating`${degrees}° S`,
  east: ({ degrees }: { degrees: string | number }): string => isolating`${degrees}° E`,
  west: ({ degrees }: { degrees: string | number }): string => isolating`${degrees}° W`,
  zero: '0°',
  noLayers: 'none',
  allLayers: ({ count }: { count: string | number }): string => isolating`all ${count}`,
  allLayersContext: ({ count }: { count: string | number }): string => isolating`all ${count}, context`,
  allLayersSome: ({ count, context }: { count: string | number; context: string | number }): string => isolating`all ${count}, ${context} of them context`,
  moreLayers: ({ count }: { count: string | number }): string => isolating`${count} more`,
  quote: ({ words }: { words: string | number }): string => isolating`“${words}”`,
  quoteEnds: ({ start, end }: { start: string | number; end: string | number }): string => isolating`“${start} … ${end}”`,
} as const;
