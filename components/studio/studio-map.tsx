import { studioMessages } from '@words/studio';
import { type ReactNode, useCallback, useEffect, useMemo, useState } from 'react';
import type { Camera } from '@/lib/geo/camera';
import { bringIntoView, REFERENCE_STAGE } from '@/lib/scene/choose';
import { extentOf } from '@/lib/scene/extent';
import { scene as makeScene } from '@/lib/scene/scene';
import type { Story } from '@/lib/story/story';
import { storyIndex } from '@/lib/story/story-index';
import type { View } from '@/lib/story/view';
import { outlinedStory } from '@/lib/studio/outlined-story';
import type { Review, StudioStep } from '@/lib/studio/review';
import type { Suggestion } from '@/lib/studio/suggestion';
import { MapStage } from '../map/map-stage';
import { MarkAttributesContext } from '../map/mark-group';
import { type MapTool, MapToolLayer } from './map-tool';
import styles from './studio.module.css';

interface StudioMapProps {
  /** Null until the first decision or suggestion can be drawn. */
  readonly story: Story | null;
  /** What is chosen: the present candidate, or a thing that was decided. */
  readonly selected: string | null;
  /** `/basemap/<hash>` */
  readonly basemap: string;
  readonly onChoose: (id: string) => void;
  readonly onCamera: (camera: Camera) => void;
  readonly review: Review;
  readonly step: StudioStep;
  /** The suggestion that is being decided. */
  readonly current: Suggestion | null;
  readonly tool: MapTool | null;
}

/** The reader's own map with the draft on it: what is decided in ink, what is suggested as what the article does not say. */
export function StudioMap({
  story: given,
  selected,
  basemap,
  onChoose,
  onCamera,
  review,
  step,
  current,
  tool,
}: StudioMapProps): ReactNode {
  const [camera, setCamera] = useState<Camera | null>(null);
  const [borders, setBorders] = useState<View['borders']>('un');
  const [disputedArea, setDisputedArea] = useState<string | null>(null);
  const story = useMemo(() => given && outlinedStory(given), [given]);
  const layers = useMemo(() => story?.layers.map(({ id }) => id) ?? [], [story]);
  const selection = story && selected && storyIndex(story).entity(selected) ? selected : null;
  const scene = useMemo(() => story && makeScene(story, { layers, time: null, selection }), [story, layers, selection]);
  const home = story?.defaults.camera ?? WORLD;
  const now = camera ?? home;

  const move = useCallback(
    (next: Camera) => {
      setCamera(next);
      onCamera(next);
    },
    [onCamera],
  );
  // What is decided is in sight.
  useEffect(() => {
    const entity = story && selection ? storyIndex(story).entity(selection) : undefined;
    const extent = entity && story ? extentOf(entity, story) : null;
    if (extent) setCamera((before) => bringIntoView(before ?? home, extent, REFERENCE_STAGE));
  }, [story, selection, home]);

  const attributes = useMemo(() => markAttributes(review, step, current), [review, step, current]);
  const choose = useCallback((ids: readonly string[]) => !tool && ids[0] && onChoose(ids[0]), [onChoose, tool]);
  const nothing = useCallback(() => {}, []);
  if (!scene || !story) return <p className={styles.noMap}>{studioMessages.noMap}</p>;
  return (
    <MarkAttributesContext value={attributes}>
      <MapStage
        title={story.title}
        mapKey={null}
        lang={story.lang}
        scene={scene}
        camera={now}
        home={home}
        base={basemap}
        borders={borders}
        covered={null}
        dashes={false}
        disputedArea={disputedArea}
        picture={null}
        onBorders={setBorders}
        onCamera={move}
        onGesture={move}
        onChoose={choose}
        onDisputedArea={setDisputedArea}
        onSettled={nothing}
        onUnnamed={nothing}
        onPartMissing={nothing}
      >
        {tool && <MapToolLayer tool={tool} />}
      </MapStage>
    </MarkAttributesContext>
  );
}

const WORLD: Camera = { zoom: 1.5, lat: 25, lon: 15 };

/** On the map too, each suggestion says which it is and what was decided of it. */
function markAttributes(review: Review, step: StudioStep, current: Suggestion | null): (id: string) => object {
  const byThing = new Map<string, Suggestion>();
  for (const suggestion of review.ofStep(step)) {
    const thing = review.states.thingOf(suggestion);
    for (const id of thing ? [thing.id] : suggestion.candidates.map((one) => one.thing.id)) byThing.set(id, suggestion);
  }
  return (id) => {
    const suggestion = byThing.get(id);
    if (!suggestion) return {};
    const now = suggestion.id === current?.id ? { 'aria-current': 'true' } : {};
    return { 'data-suggestion': suggestion.id, 'data-state': review.stateOf(suggestion.id), ...now };
  };
}
