import polylabel from 'polylabel';
import { assertInside } from './assert-inside.mjs';
import { ANCHORS, FRAME_GAPS } from './authored.mjs';

/** Degrees between two boxes up to which a part counts as belonging to the country's main part. */
const GAP = 6;
/** Parts smaller than this share of the largest one do not widen the frame. */
const SHARE = 0.01;
/** Labels are wider than high: the label point is the middle of the largest ellipse of this proportion. */
const STRETCH = 2;

/** Where a camera frames the country, and where its name goes. */
export function frameOf(polygons, id) {
  if (ANCHORS[id]) assertInside(ANCHORS[id], polygons, id);
  const parts = polygons
    .map((rings) => ({ rings, area: areaOf(rings[0]), box: boxOf(rings[0]) }))
    .sort((a, b) => b.area - a.area);
  const [largest, ...rest] = parts;
  const bbox = [...largest.box];
  const gap = FRAME_GAPS[id] ?? GAP;
  let waiting = rest.filter(({ area }) => area >= largest.area * SHARE);
  for (let grown = true; grown; ) {
    const near = waiting.filter(({ box }) => distance(bbox, box) <= gap);
    for (const { box } of near) widen(bbox, box);
    waiting = waiting.filter((part) => !near.includes(part));
    grown = near.length > 0;
  }
  return { anchor: ANCHORS[id] ?? labelPoint(largest.rings), bbox: bbox.map((value) => round(value, 2)) };
}

function labelPoint(rings) {
  const flat = rings.map((ring) => ring.map(([lon, lat]) => [lon / STRETCH, mercator(lat)]));
  const [x, y] = polylabel(flat, 0.01);
  return [round(x * STRETCH, 2), round(inverse(y), 2)];
}

const mercator = (lat) => (Math.asinh(Math.tan((Math.max(-85, lat) * Math.PI) / 180)) * 180) / Math.PI;
const inverse = (y) => (Math.atan(Math.sinh((y * Math.PI) / 180)) * 180) / Math.PI;

/** In square degrees at the equator's scale: enough to compare parts of one country. */
function areaOf(ring) {
  let sum = 0;
  for (let i = 1; i < ring.length; i++) {
    const [[lonA, latA], [lonB, latB]] = [ring[i - 1], ring[i]];
    sum += (lonB - lonA) * (Math.sin((latA * Math.PI) / 180) + Math.sin((latB * Math.PI) / 180));
  }
  return Math.abs(sum);
}

function boxOf(ring) {
  const box = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const [lon, lat] of ring) widen(box, [lon, lat, lon, lat]);
  return box;
}

function widen(box, [west, south, east, north]) {
  box[0] = Math.min(box[0], west);
  box[1] = Math.min(box[1], south);
  box[2] = Math.max(box[2], east);
  box[3] = Math.max(box[3], north);
}

const distance = (a, b) => Math.hypot(Math.max(0, a[0] - b[2], b[0] - a[2]), Math.max(0, a[1] - b[3], b[1] - a[3]));

const round = (value, digits) => Math.round(value * 10 ** digits) / 10 ** digits;
