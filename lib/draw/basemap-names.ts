import { contains } from '../geo/rect';
import type { Mark } from '../scene/mark';
import { type Canvas, pixelOf } from './canvas';
import { countryNameCandidates } from './country-name';
import { around, type LabelCandidate } from './label-candidate';
import type { LabelContext } from './label-context';
import { candidatesAt, type LabelRequest } from './label-requests';
import type { LabelRole } from './label-style';
import type { MapName } from './map-name';

/** What leaving out a name of the basemap costs, by kind; more important ones of a kind a little more. */
const DROP = { country: 6, sea: 4, disputed: 4.5, city: 3, lake: 2.5, division: 2 } as const;

/** Names for orientation: what is not already named by the story, and important enough for the zoom. */
export function basemapNames(
  canvas: Canvas,
  marks: readonly Mark[],
  named: ReadonlySet<string>,
  labelContext: LabelContext,
): LabelRequest[] {
  // Small names do not read on a pattern.
  const patterned = new Set(
    marks.flatMap((mark) => (mark.kind === 'area' && mark.styles.length > 0 ? [mark.country] : [])),
  );
  const ofMarks = new Set(
    marks.flatMap((mark) => (mark.kind === 'point' || mark.kind === 'zone' ? [mark.name, mark.short] : [])),
  );
  const shown = canvas.names.filter((name) => {
    if ((name.from ?? name.rank - 0.5) > canvas.zoom || ofMarks.has(name.name)) return false;
    if (name.kind === 'country') return !(name.iso3 && named.has(name.iso3));
    return !(name.kind === 'division' && name.iso3 && patterned.has(name.iso3));
  });
  const isInViewport = (name: MapName) => contains(labelContext.room, pixelOf(name.lonLat, canvas));
  const standing = new Set(shown.flatMap((name) => (name.kind === 'country' && isInViewport(name) ? [name.iso3] : [])));
  const requests = shown.flatMap((name): LabelRequest[] => {
    const key = `name:${name.kind}:${name.id ?? name.name}`;
    // A wide country is named on the part of it that is in sight.
    const movesIn = name.kind === 'country' && !name.id && !standing.has(name.iso3);
    if (!movesIn && !isInViewport(name) && !canvas.previous?.has(key)) return [];
    const candidates =
      name.kind === 'country'
        ? countryCandidates(key, name, movesIn, canvas, labelContext)
        : candidatesOf(key, name, canvas, labelContext);
    return candidates.length > 0 || canvas.previous?.has(key)
      ? [{ key, drop: DROP[name.kind] + 0.9 / (1 + name.rank), candidates }]
      : [];
  });
  return byKey(requests);
}

/** Two parts of one ocean, say, have one name: it stands at the better of its places. */
function byKey(requests: readonly LabelRequest[]): LabelRequest[] {
  const merged = new Map<string, LabelRequest>();
  for (const request of requests) {
    const known = merged.get(request.key);
    merged.set(request.key, known ? { ...known, candidates: [...known.candidates, ...request.candidates] } : request);
  }
  return [...merged.values()];
}

function candidatesOf(key: string, name: MapName, canvas: Canvas, labelContext: LabelContext): LabelCandidate[] {
  const [x, y] = pixelOf(name.lonLat, canvas);
  const lines = [
    { text: name.name, role: name.kind as LabelRole },
    ...(name.note ? [{ text: name.note, role: 'disputed-note' as const }] : []),
  ];
  if (name.kind === 'city') return candidatesAt(key, lines, around(x, y, 7), labelContext, 0, () => ({ dot: [x, y] }));
  const positions = [0, -12, 12].map((dy) => ({ x, y: y + dy, anchor: 'middle' as const }));
  return candidatesAt(key, lines, positions, labelContext);
}

function countryCandidates(
  key: string,
  name: MapName,
  movesIn: boolean,
  canvas: Canvas,
  labelContext: LabelContext,
): LabelCandidate[] {
  const iso3 = name.iso3 ?? '';
  const [x, y] = pixelOf(name.lonLat, canvas);
  const number = labelContext.grid.numberOf(iso3);
  const role = basemapRole(name);
  if (!movesIn) {
    const positions = [0, -12, 12, -24, 24].map((dy) => ({ x, y: y + dy, anchor: 'middle' as const }));
    const standing = candidatesAt(key, [{ text: name.name, role, nameOf: iso3 }], positions, labelContext).filter(
      ({ label: { box } }) => {
        const owner = labelContext.grid.at(x, (box.top + box.bottom) / 2);
        return owner === number || (owner === 0 && number === 0);
      },
    );
    if (standing.length > 0 || number === 0) return standing;
  }
  const own = { key, iso3, text: name.name, number, ideal: [x, y] as const, roles: [role], below: [], callout: false };
  return countryNameCandidates(own, labelContext);
}

function basemapRole({ rank }: MapName): LabelRole {
  return rank <= 2 ? 'basemap-1' : rank <= 3.5 ? 'basemap-2' : 'basemap-3';
}
