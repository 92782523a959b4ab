import { contains, type Rect } from '../geo/rect';
import type { Mark } from '../scene/mark';
import { type Canvas, place } from './canvas';
import type { LabelRole } from './label-style';
import type { MapName } from './map-names';
import { around, type LabelCandidate } from './place-labels';

/** Names for orientation: what is in the region, not already named by the story, and important enough for the zoom. */
export function nameCandidates(canvas: Canvas, marks: readonly Mark[], region: Rect): LabelCandidate[] {
  const countries = new Set(marks.flatMap((mark) => (mark.kind === 'area' ? [mark.country] : [])));
  // Small names do not read on a pattern.
  const patterned = new Set(
    marks.flatMap((mark) => (mark.kind === 'area' && mark.styles.length > 0 ? [mark.country] : [])),
  );
  const named = new Set(marks.flatMap((mark) => (mark.kind === 'point' ? [mark.name, mark.short] : [])));
  return canvas.names.flatMap((name) => {
    if ((name.from ?? name.rank - 0.5) > canvas.zoom || named.has(name.name)) return [];
    if (name.kind === 'country' && name.iso3 && countries.has(name.iso3)) return [];
    if (name.kind === 'division' && name.iso3 && patterned.has(name.iso3)) return [];
    const [x, y] = place(name.lonLat, canvas);
    if (!contains(region, [x, y])) return [];
    const middle = [0, -12, 12].map((dy) => ({ x, y: y + dy, anchor: 'middle' as const }));
    return [
      {
        key: `name:${name.kind}:${name.id ?? name.name}`,
        lines: [
          { text: name.name, role: roleOf(name), nameOf: name.kind === 'country' ? name.iso3 : undefined },
          ...(name.note ? [{ text: name.note, role: 'disputed-note' as const }] : []),
        ],
        spots: name.kind === 'city' ? around(x, y, 7) : middle,
        ...(name.kind === 'country' ? { atEdge: middle } : {}),
        yields: true,
        priority: PRIORITY[name.kind] + name.rank,
        ...(name.kind === 'city' ? { dot: [x, y] as const } : {}),
      },
    ];
  });
}

/** What gives way to what: whole tens apart, so that rank decides within a kind alone. */
const PRIORITY = { country: 10, sea: 10, disputed: 20, city: 30, lake: 40, division: 50 } as const;

function roleOf({ kind, rank }: MapName): LabelRole {
  if (kind !== 'country') return kind;
  return rank <= 2 ? 'country-1' : rank <= 3.5 ? 'country-2' : 'country-3';
}
