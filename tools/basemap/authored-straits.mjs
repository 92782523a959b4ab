/**
 * Waters that Natural Earth's list lacks, or has without an extent, and that news is about: id, name, kind, and the box round them, west, south,
 * east, north in degrees. The limits were read off the coasts of Natural Earth 1:10m (public domain), from headland to headland where the
 * water is narrow; they say where the water is, and nothing of anybody's waters in law.
 * @type {readonly (readonly [id: string, name: string, kind: string, west: number, south: number, east: number, north: number])[]}
 */
export const WATERS = [
  ['strait-of-hormuz', 'Strait of Hormuz', 'strait', 55.6, 25.6, 57.2, 27.3],
  ['kerch-strait', 'Kerch Strait', 'strait', 36.3, 44.9, 36.9, 45.5],
  ['straits-of-tiran', 'Straits of Tiran', 'strait', 34.25, 27.75, 34.75, 28.15],
  ['bab-el-mandeb', 'Bab-el-Mandeb', 'strait', 43, 12.3, 43.6, 13.1],
  ['taiwan-strait', 'Taiwan Strait', 'strait', 117.2, 22.2, 121.2, 25.8],
  ['strait-of-malacca', 'Strait of Malacca', 'strait', 95.2, 1.1, 103.6, 7.2],
  ['sunda-strait', 'Sunda Strait', 'strait', 104.5, -6.9, 106.1, -5.7],
  ['lombok-strait', 'Lombok Strait', 'strait', 115.4, -8.9, 116.1, -8.2],
  ['strait-of-dover', 'Strait of Dover', 'strait', 0.9, 50.6, 2, 51.4],
  ['strait-of-messina', 'Strait of Messina', 'strait', 15.45, 37.85, 15.75, 38.35],
  ['strait-of-bonifacio', 'Strait of Bonifacio', 'strait', 8.8, 41.15, 9.5, 41.5],
  ['strait-of-otranto', 'Strait of Otranto', 'strait', 18.3, 39.7, 19.7, 40.6],
  ['strait-of-sicily', 'Strait of Sicily', 'strait', 10.7, 36.4, 12.8, 38],
  ['windward-passage', 'Windward Passage', 'strait', -74.6, 19.4, -73.2, 20.5],
  ['mona-passage', 'Mona Passage', 'strait', -68.6, 17.9, -67, 18.9],
  ['san-bernardino-strait', 'San Bernardino Strait', 'strait', 123.9, 12.3, 124.6, 12.8],
  ['bashi-channel', 'Bashi Channel', 'channel', 120.6, 21, 122.2, 22.1],
  ['balabac-strait', 'Balabac Strait', 'strait', 116.6, 6.9, 117.6, 7.9],
  ['bosporus', 'Bosporus', 'strait', 28.9, 40.95, 29.2, 41.3],
  ['dardanelles', 'Dardanelles', 'strait', 26.1, 39.95, 26.8, 40.5],
  ['gibraltar-strait', 'Strait of Gibraltar', 'strait', -6.1, 35.7, -5.3, 36.2],
  ['suez-canal', 'Suez Canal', 'canal', 32.25, 29.9, 32.65, 31.35],
  // On both sides of the date line: a box that ends at 180° on either side would be the whole world.
  ['bering-strait', 'Bering Strait', 'strait', 189.5, 65, 192.6, 66.7],
  ['bering-sea', 'Bering Sea', 'sea', 162, 51.5, 203.5, 66.3],
  ['chukchi-sea', 'Chukchi Sea', 'sea', 180, 65.6, 203.8, 73],
  ['panama-canal', 'Panama Canal', 'canal', -80, 8.85, -79.5, 9.4],
];

/** Names from which the list has lost letters, or that are written there in capitals. By id. */
export const RIGHT_NAMES = {
  'baha-de-campeche': 'Bahía de Campeche',
  'golfo-san-matas': 'Golfo San Matías',
  'gulf-of-olenk': 'Gulf of Olenyok',
  'hecate-straight': 'Hecate Strait',
  'queen-charlotte-straight': 'Queen Charlotte Strait',
};
