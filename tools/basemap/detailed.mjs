/**
 * Countries whose land borders keep the detail of 1:10m; all others are cut to about 1:50m. A country more is one line.
 */
export const DETAILED = new Set([
  'AFG',
  'ARM',
  'AZE',
  'BLR',
  'CHN',
  'GEO',
  'IND',
  'IRN',
  'ISR',
  'KAZ',
  'KGZ',
  'MDA',
  'MNG',
  'PAK',
  'PSE',
  'RUS',
  'SRB',
  'SYR',
  'TJK',
  'TKM',
  'TUR',
  'UKR',
  'UZB',
  'x-kosovo',
]);

/** Of these, countries whose coast is kept as fine as their land borders. */
export const DETAILED_COASTS = new Set(['AZE', 'GEO', 'ISR', 'PSE', 'TKM', 'UKR', 'UZB']);
