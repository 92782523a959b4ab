import { studioMessages } from '@words/studio';
import { type RefObject, useId } from 'react';
import { type Camera, formatCamera, roundCamera } from '@/lib/geo/camera';
import { layersIn } from '@/lib/studio/complete-layers';
import type { Decisions } from '@/lib/studio/decisions';
import { fieldsIn, type Json, type JsonFields, type Operation } from '@/lib/studio/operation';
import { suggestedStops } from '@/lib/studio/suggested-stops';
import { LateInput } from './late-input';
import { LayerList } from './layer-list';
import styles from './layers-step.module.css';
import { SeriesList } from './series-list';
import step from './step.module.css';
import { type StudioStory, textOf } from './use-suggestions';

interface LayersStepProps {
  readonly decisions: Decisions;
  readonly story: StudioStory | null;
  readonly camera: RefObject<Camera | null>;
  readonly editable: boolean;
  readonly onDecide: (...operations: readonly Operation[]) => void;
}

/** Layers and stops, as they follow from what was accepted, to be named and put in order; and the first view. */
export function LayersStep({ decisions, story, camera, editable, onDecide }: LayersStepProps) {
  const id = useId();
  const file = story?.folder.story ?? {};
  const layers = layersIn(file);
  const stops = fieldsIn(file.stops);
  const set = (path: string, value: Json) => onDecide({ op: 'set', path, value });
  const replaced = (all: readonly JsonFields[], index: number, change: JsonFields) =>
    all.map((one, at) => (at === index ? { ...one, ...change } : one));
  return (
    <div className={`${step.step} ${styles.layers}`}>
      <h2>{studioMessages.layersTitle}</h2>
      <p>{studioMessages.layersLead}</p>
      <LayerList {...{ layers, decisions, editable }} onChange={(next) => set('layers', next)} />
      <SeriesList {...{ decisions, layers, editable, onDecide }} />
      <h2>{studioMessages.viewTitle}</h2>
      <button
        type="button"
        disabled={!editable}
        onClick={() => {
          const now = camera.current;
          if (!now) return;
          const { zoom, lat, lon } = roundCamera(now);
          const ids = story?.story?.defaults.layers ?? [];
          set('defaults', { layers: [...ids], camera: { zoom, lat, lon } });
        }}
      >
        {studioMessages.useView}
      </button>
      <h2>{studioMessages.stopsTitle}</h2>
      <p>{studioMessages.stopsLead}</p>
      {stops.length === 0 && (
        <button
          type="button"
          disabled={!editable || !story?.story}
          onClick={() => story?.story && set('stops', suggestedStops(story.story))}
        >
          {studioMessages.suggestStops}
        </button>
      )}
      <ol>
        {stops.map((stop, index) => {
          const [from, to] = Array.isArray(stop.paragraphs) ? stop.paragraphs : [];
          return (
            <li key={textOf(stop.id) ?? index}>
              <label htmlFor={`${id}-stop-${index}`} className="visually-hidden">
                {studioMessages.layerName}
              </label>
              <LateInput
                id={`${id}-stop-${index}`}
                value={textOf(stop.title) ?? ''}
                disabled={!editable}
                long={false}
                onChange={(title) => title.trim() && set('stops', replaced(stops, index, { title: title.trim() }))}
              />
              <small>{studioMessages.stopParagraphs({ from: `${from}`, to: `${to}` })}</small>
              <button
                type="button"
                disabled={!editable}
                onClick={() => {
                  const now = camera.current;
                  if (now) set('stops', replaced(stops, index, { view: `c=${formatCamera(now)}` }));
                }}
              >
                {studioMessages.useView}
              </button>
              <button
                type="button"
                disabled={!editable}
                onClick={() =>
                  set(
                    'stops',
                    stops.filter((_, at) => at !== index),
                  )
                }
              >
                {studioMessages.remove}
              </button>
            </li>
          );
        })}
      </ol>
      {decisions.things.size === 0 && <p>{studioMessages.noMap}</p>}
    </div>
  );
}
