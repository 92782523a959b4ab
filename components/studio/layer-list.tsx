import { studioMessages } from '@words/studio';
import { useId, useState } from 'react';
import type { Decisions } from '@/lib/studio/decisions';
import { canJoin, joinLayers, moveItem, moveLayer } from '@/lib/studio/move-layer';
import { fieldsIn, type JsonFields } from '@/lib/studio/operation';
import { ChoiceField, type FieldChoice } from './choice-field';
import { LateInput } from './late-input';
import styles from './layers-step.module.css';
import { textOf } from './use-suggestions';

interface LayerListProps {
  readonly layers: readonly JsonFields[];
  readonly decisions: Decisions;
  readonly editable: boolean;
  readonly onChange: (layers: readonly JsonFields[]) => void;
}

const NEW = 'new';

/** Layers to be named, put in order by keys or by dragging, joined, and split by moving things out of them. */
export function LayerList({ layers, decisions, editable, onChange }: LayerListProps) {
  const id = useId();
  const [dragged, setDragged] = useState<number | null>(null);
  const nameOf = (layer: JsonFields | undefined) => textOf(layer?.name) ?? textOf(layer?.id) ?? '';
  const change = (next: readonly JsonFields[]) => next !== layers && onChange(next);
  /** Layers that things of this one may go to. */
  const beside = (index: number): FieldChoice[] =>
    layers.flatMap((layer, at) =>
      at !== index && canJoin(layer, layers[index] as JsonFields) ? [[`${at}`, nameOf(layer)] as const] : [],
    );
  return (
    <ol>
      {layers.map((layer, index) => (
        <li
          key={textOf(layer.id) ?? index}
          draggable={editable}
          data-dragged={dragged === index || undefined}
          onDragStart={() => setDragged(index)}
          onDragEnd={() => setDragged(null)}
          onDragOver={(event) => dragged !== null && event.preventDefault()}
          onDrop={(event) => {
            event.preventDefault();
            if (dragged !== null) change(moveLayer(layers, dragged, index));
            setDragged(null);
          }}
        >
          <label htmlFor={`${id}-${index}`} className="visually-hidden">
            {studioMessages.layerName}
          </label>
          <LateInput
            id={`${id}-${index}`}
            value={nameOf(layer)}
            disabled={!editable}
            long={false}
            onChange={(name) =>
              name.trim() && onChange(layers.map((one, at) => (at === index ? { ...one, name: name.trim() } : one)))
            }
          />
          <button
            type="button"
            disabled={!editable || index === 0}
            onClick={() => change(moveLayer(layers, index, index - 1))}
          >
            {studioMessages.moveUp}
          </button>
          <button
            type="button"
            disabled={!editable || index === layers.length - 1}
            onClick={() => change(moveLayer(layers, index, index + 1))}
          >
            {studioMessages.moveDown}
          </button>
          <details className={styles.things}>
            <summary>{studioMessages.layerCount({ count: fieldsIn(layer.items).length })}</summary>
            {beside(index).length > 0 && (
              <ChoiceField
                label={studioMessages.layerJoin}
                value=""
                choices={[['', ''], ...beside(index)]}
                disabled={!editable}
                onChange={(to) => to !== '' && change(joinLayers(layers, Number(to), index))}
              />
            )}
            <ul>
              {fieldsIn(layer.items).map(({ entity }) => {
                const name = textOf(decisions.things.get(String(entity))?.fields.name) ?? String(entity);
                return (
                  <li key={String(entity)}>
                    <ChoiceField
                      label={studioMessages.layerOf({ name })}
                      value=""
                      choices={[['', nameOf(layer)], ...beside(index), [NEW, studioMessages.layerNew]]}
                      disabled={!editable}
                      onChange={(to) =>
                        change(moveItem(layers, index, String(entity), to === NEW ? { newName: name } : Number(to)))
                      }
                    />
                  </li>
                );
              })}
            </ul>
          </details>
        </li>
      ))}
    </ol>
  );
}
