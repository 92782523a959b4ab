import { grow, overlaps } from '../geo/rect';
import type { Mark } from '../scene/mark';
import { type Canvas, place } from './canvas';
import type { LabelRole } from './label-style';
import type { MapName } from './map-names';
import { around, type LabelCandidate } from './place-labels';

/** Names for orientation: what is in sight, not already named by the story, and important enough for the zoom. */
export function nameCandidates(canvas: Canvas, marks: readonly Mark[]): LabelCandidate[] {
  const countries = new Set(marks.flatMap((mark) => (mark.kind === 'area' ? [mark.country] : [])));
  const named = new Set(marks.flatMap((mark) => (mark.kind === 'point' ? [mark.name, mark.short] : [])));
  return canvas.names.flatMap((name) => {
    if (name.rank > canvas.zoom + 0.5 || named.has(name.name)) return [];
    if (name.kind === 'country' && name.iso3 && countries.has(name.iso3)) return [];
    const [x, y] = place(name.lonLat, canvas);
    if (!overlaps({ left: x, right: x, top: y, bottom: y }, grow(canvas.sight, 60))) return [];
    const middle = [0, -12, 12].map((dy) => ({ x, y: y + dy, anchor: 'middle' as const }));
    return [
      {
        key: `name:${name.kind}:${name.name}`,
        lines: [{ text: name.name, role: roleOf(name) }],
        spots: name.kind === 'city' ? around(x, y, 7) : middle,
        priority: (name.kind === 'city' ? 20 : 10) + name.rank,
        ...(name.kind === 'city' ? { dot: [x, y] as const } : {}),
      },
    ];
  });
}

function roleOf(name: MapName): LabelRole {
  if (name.kind === 'sea') return 'sea';
  if (name.kind === 'city') return 'city';
  return name.rank <= 2 ? 'country-1' : name.rank <= 3.5 ? 'country-2' : 'country-3';
}
