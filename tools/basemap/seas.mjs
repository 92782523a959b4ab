/**
 * Names of waters, each with a label point set by hand in open water, and rank (1 shows first). Waters whose name is in
 * dispute between states are left out where no name is in general use.
 */
const SEAS = [
  ['Pacific Ocean', -150, 5, 1],
  ['Pacific Ocean', 165, 25, 1],
  ['Atlantic Ocean', -38, 25, 1],
  ['Atlantic Ocean', -15, -25, 1],
  ['Indian Ocean', 78, -20, 1],
  ['Arctic Ocean', 0, 83, 1],
  ['Southern Ocean', 60, -61, 1],
  ['Mediterranean Sea', 18, 34.6, 2],
  ['Black Sea', 34.2, 43.3, 2],
  ['Caspian Sea', 50.4, 42.2, 2],
  ['Arabian Sea', 64, 15.5, 2],
  ['Bay of Bengal', 88.5, 14, 2],
  ['Barents Sea', 39, 73.8, 2],
  ['Kara Sea', 72, 75.4, 2],
  ['Laptev Sea', 125, 75.8, 2],
  ['East Siberian Sea', 161, 73, 2],
  ['Bering Sea', -176, 58, 2],
  ['Sea of Okhotsk', 149, 54, 2],
  ['Norwegian Sea', 2, 67.5, 2],
  ['North Sea', 3.2, 56.4, 2],
  ['Baltic Sea', 19.3, 56.8, 3],
  ['Red Sea', 38.2, 20.3, 2],
  ['Persian Gulf', 51.3, 27.2, 3],
  ['Gulf of Oman', 58.8, 24.6, 3],
  ['Gulf of Aden', 48, 12.3, 3],
  ['Adriatic Sea', 15.4, 43, 3],
  ['Aegean Sea', 25.1, 38.6, 3],
  ['Sea of Azov', 36.5, 46.1, 3],
  ['White Sea', 38.2, 65.7, 3],
  ['Gulf of Bothnia', 19.6, 62.2, 3],
  ['Bay of Biscay', -4.6, 45.3, 3],
  ['Caribbean Sea', -75, 15, 2],
  ['Gulf of Guinea', 2.5, 2.5, 3],
  ['Mozambique Channel', 41, -18.5, 3],
  ['Hudson Bay', -85.5, 59.8, 2],
  ['Labrador Sea', -53.5, 58.5, 3],
  ['Baffin Bay', -67, 73.5, 3],
  ['Coral Sea', 155, -17, 2],
  ['Tasman Sea', 160, -38, 2],
  ['Andaman Sea', 95.6, 11, 3],
  ['Philippine Sea', 133, 19, 2],
];

export function buildSeas() {
  return SEAS.map(([name, lon, lat, rank]) => ({ name, lonLat: [lon, lat], rank }));
}
