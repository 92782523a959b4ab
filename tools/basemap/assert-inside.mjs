/** Authored label points must lie in their country; a typing error would name the neighbour. */
export function assertInside([lon, lat], polygons, id) {
  const inside = polygons.some((rings) => rings.reduce((odd, ring) => odd !== crosses(ring, lon, lat), false));
  if (!inside) throw new Error(`label point of ${id} in authored.mjs lies outside it: ${lon}, ${lat}`);
}

function crosses(ring, lon, lat) {
  let odd = false;
  for (let i = 1; i < ring.length; i++) {
    const [[x1, y1], [x2, y2]] = [ring[i - 1], ring[i]];
    if (y1 > lat !== y2 > lat && lon < ((x2 - x1) * (lat - y1)) / (y2 - y1) + x1) odd = !odd;
  }
  return odd;
}
