import type { Rect } from '../geo/rect';
import { choosePlaces, type Place, type PlaceRequest } from './choose-places';
import { countryNumberPlaces, type NameGround, shareOf } from './country-name';
import type { DrawnNameKey } from './drawing';
import { DROP } from './label-requests';
import { type LabelPlace, labelPlace, type PlacedLabel, sizeOf } from './place-labels';
import type { StoryName } from './story-names';

/** The plate that says which country each number stands for. */
interface KeyPlace extends Place {
  readonly nameKey: DrawnNameKey;
}

const NUMBER_COST = 13;
const PAD = 8;
const EDGE = 10;
const STEP = 24;
const KEY = 'name-key';

/**
 * Countries that the view speaks of and whose names found no room get numbers, and their names stand in a key at the map's edge.
 * Null when every such country in sight is named.
 */
export function keyedNames<P extends Place>(
  names: readonly StoryName[],
  placed: ReadonlyMap<string, P>,
  requests: readonly PlaceRequest<P>[],
  kept: ReadonlyMap<string, P>,
  ground: NameGround,
): { readonly placed: ReadonlyMap<string, P | LabelPlace>; readonly nameKey: DrawnNameKey } | null {
  const numbered = names
    .filter(({ key, drop }) => drop >= DROP.spoken && !placed.has(key))
    .map((name, i) => ({
      name,
      text: String(i + 1),
      places: countryNumberPlaces(name, String(i + 1), NUMBER_COST, ground),
    }))
    .filter(({ places }) => places.length > 0)
    .map((one, i) => ({
      ...one,
      text: String(i + 1),
      places: countryNumberPlaces(one.name, String(i + 1), NUMBER_COST, ground),
    }));
  if (numbered.length === 0) return null;
  const own = new Map(numbered.map(({ name, places }) => [name.key, places]));
  const all: PlaceRequest<P | LabelPlace | KeyPlace>[] = [
    { key: KEY, drop: 400, places: keyPlaces(numbered, ground) },
    ...requests.map((request) => {
      const numbers = own.get(request.key);
      return numbers ? { ...request, places: [...request.places, ...numbers] } : request;
    }),
  ];
  const chosen = choosePlaces<P | LabelPlace | KeyPlace>(all, kept);
  const key = chosen.get(KEY);
  if (!key || !('nameKey' in key)) return null;
  chosen.delete(KEY);
  const used = numbered.filter(({ name }) => {
    const found = chosen.get(name.key);
    return found !== undefined && 'label' in found && (found.label as PlacedLabel).lines[0]?.role === 'country-number';
  });
  // Room was found after all once the others had moved: then no key is needed.
  if (used.length === 0) return null;
  return { placed: chosen as Map<string, P | LabelPlace>, nameKey: key.nameKey };
}

/** At the lower and upper corners and along the sides, off the story's land, not far from the first number. */
function keyPlaces(
  numbered: readonly { readonly name: StoryName; readonly text: string }[],
  ground: NameGround,
): KeyPlace[] {
  const { room, measure } = ground;
  const rows = numbered.map(({ name, text }) => {
    const lines = [{ text: `${text} ${name.text}`, role: 'country-key' as const }];
    return { key: `${KEY}:${name.key}`, lines, size: sizeOf(lines, measure) };
  });
  const width = Math.max(...rows.map(({ size }) => size.width)) + 2 * PAD;
  const height = rows.reduce((sum, { size }) => sum + size.height, 2 * PAD);
  const [nearX, nearY] = numbered[0]?.name.ideal ?? [0, 0];
  const places: KeyPlace[] = [];
  for (const left of [room.left + EDGE, room.right - EDGE - width]) {
    for (let bottom = room.bottom - 4; bottom - height >= room.top + 4; bottom -= STEP) {
      const box: Rect = { left, right: left + width, top: bottom - height, bottom };
      if (!ground.isFree([box], KEY)) continue;
      const onStory = shareOf(box, ground, ground.isStory);
      let y = box.top + PAD;
      const set = rows.map(({ key, lines, size }) => {
        y += size.height;
        return labelPlace(key, lines, { x: left + PAD, y: y - size.height / 2, anchor: 'start' }, size, 0).label;
      });
      const far =
        Math.hypot((box.left + box.right) / 2 - nearX, (box.top + box.bottom) / 2 - nearY) / (room.right - room.left);
      places.push({ nameKey: { box, rows: set }, room: [box], extent: box, cost: 6 * onStory + 4 * far });
    }
  }
  return places;
}
