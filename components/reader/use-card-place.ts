import { type RefCallback, type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import {
  type CardPlace,
  type CardSize,
  cardBox,
  cardPlace,
  cardSize,
  headRoom,
  type MapSize,
} from '@/lib/draw/card-place';
import { type Camera, sameCamera } from '@/lib/geo/camera';
import type { Rect } from '@/lib/geo/rect';
import type { Scene } from '@/lib/scene/scene';
import type { Story } from '@/lib/story/story';

interface Room {
  readonly map: MapSize;
  /** Null where the card never lies on the map. */
  readonly card: CardSize | null;
}

/** Before anybody's window is known, as on the server: what most have. */
const USUAL: Room = { map: { width: 792, height: 608 }, card: cardSize(1440, 900) };

export interface PlacedCard {
  readonly place: CardPlace;
  /** What it leaves at the map's upper edge. */
  readonly head: number;
  /** What it covers at most, from the map's upper left. */
  readonly covered: Rect | null;
  /** For the element that map and card lie in. */
  readonly stage: RefCallback<HTMLElement>;
}

/**
 * Where the card of what is chosen lies. Decided anew for another choice, view or window, and not while the reader's hand moves
 * the map: `hand` has the camera that it left.
 */
export function useCardPlace(story: Story, scene: Scene, camera: Camera, hand: RefObject<Camera | null>): PlacedCard {
  const [room, setRoom] = useState(USUAL);
  const stage = useCallback((element: HTMLElement | null) => {
    if (!element) return;
    const measure = () => {
      const { clientWidth: width, clientHeight: height } = element;
      setRoom((before) => {
        const card = cardSize(innerWidth, innerHeight);
        const same = before.map.width === width && before.map.height === height && before.card === card;
        return same ? before : { map: { width, height }, card };
      });
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  const last = useRef<{ scene: Scene; room: Room; camera: Camera; place: CardPlace } | null>(null);
  const before = last.current;
  const stays =
    before?.scene === scene &&
    before.room === room &&
    (sameCamera(before.camera, camera) || (hand.current !== null && sameCamera(hand.current, camera)));
  const place = stays ? before.place : decide(story, scene, camera, room);
  useEffect(() => {
    last.current = { scene, room, camera: stays && last.current ? last.current.camera : camera, place };
  }, [scene, room, camera, place, stays]);

  const chosen = scene.selected !== null;
  const covered = useMemo(
    () => (chosen && room.card && place !== 'aside' ? cardBox(place, room.map, room.card) : null),
    [chosen, room, place],
  );
  return { place, head: headRoom(room.map), covered, stage };
}

/** Where a server puts the card, which knows no window. */
export function usualCardPlace(story: Story, scene: Scene, camera: Camera): CardPlace {
  return decide(story, scene, camera, USUAL);
}

function decide(story: Story, scene: Scene, camera: Camera, { map, card }: Room): CardPlace {
  if (!scene.selected || !card || map.width === 0 || map.height === 0) return 'bottom-right';
  return cardPlace(story, scene, camera, map, card);
}
