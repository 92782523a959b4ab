/**
 * Places with an ISO 3166-1 code of their own that the source draws as part of another country: whose they are, and the boxes (west,
 * south, east, north) that hold all of their polygons and none of the country's other ones. The `un` reading follows the list of states;
 * a story that uses such a code has the place apart from its country.
 */
export const TERRITORIES = [
  {
    id: 'BES',
    of: 'NLD',
    boxes: [
      [-68.6, 12, -68.1, 12.4],
      [-63.4, 17.4, -62.9, 17.7],
    ],
  },
  { id: 'BVT', of: 'NOR', boxes: [[3.2, -54.6, 3.6, -54.3]] },
  { id: 'GLP', of: 'FRA', boxes: [[-62, 15.8, -61, 16.6]] },
  { id: 'GUF', of: 'FRA', boxes: [[-55, 2, -51, 6]] },
  { id: 'MTQ', of: 'FRA', boxes: [[-61.3, 14.3, -60.7, 15]] },
  { id: 'MYT', of: 'FRA', boxes: [[44.9, -13.1, 45.4, -12.5]] },
  { id: 'REU', of: 'FRA', boxes: [[55.1, -21.5, 55.9, -20.8]] },
  {
    id: 'SJM',
    of: 'NOR',
    boxes: [
      [10, 74, 35, 81],
      [-9.2, 70.7, -7.8, 71.3],
    ],
  },
  { id: 'TKL', of: 'NZL', boxes: [[-172.7, -9.6, -171, -8.4]] },
];
