import { studioMessages } from '@words/studio';
import { useEffect, useId, useState } from 'react';
import { cornersText, type DrawnShape, isShape, readCorners } from '@/lib/studio/drawn-shape';
import type { JsonFields } from '@/lib/studio/operation';
import form from './fields.module.css';
import type { MapTool } from './map-tool';
import styles from './place-by-hand.module.css';
import { SourceField } from './source-field';

interface DrawShapeProps {
  readonly type: DrawnShape['type'];
  readonly story: JsonFields;
  readonly onMapTool: (tool: MapTool | null) => void;
  readonly onShape: (shape: DrawnShape) => void;
  readonly onClose: () => void;
}

/** An area or a line after a source: drawn on the map, or typed corner by corner. It is never without a source and how exact it is. */
export function DrawShape({ type, story, onMapTool, onShape, onClose }: DrawShapeProps) {
  const id = useId();
  const [text, setText] = useState('');
  const [source, setSource] = useState('');
  const [asOf, setAsOf] = useState('');
  const [exactness, setExactness] = useState('');
  useEffect(() => {
    onMapTool({ use: 'shape', type, onShape: (corners) => setText(cornersText(corners)) });
    return () => onMapTool(null);
  }, [onMapTool, type]);
  const corners = readCorners(text);
  const shape = corners && isShape({ type, corners }) ? corners : null;
  return (
    <div className={styles.byHand}>
      <div className={styles.head}>
        <h2>{type === 'area' ? studioMessages.drawArea : studioMessages.drawLine}</h2>
        <button type="button" onClick={onClose}>
          {studioMessages.cancel}
        </button>
      </div>
      <p>{studioMessages.drawHint}</p>
      <div className={form.fields}>
        <div className={form.field}>
          <label htmlFor={`${id}-corners`}>{studioMessages.drawCorners}</label>
          <textarea
            id={`${id}-corners`}
            rows={4}
            value={text}
            aria-invalid={corners === null}
            onChange={(event) => setText(event.target.value)}
          />
        </div>
        <div className={form.field}>
          <label htmlFor={`${id}-exactness`}>{studioMessages.drawExactness}</label>
          <textarea
            id={`${id}-exactness`}
            rows={4}
            value={exactness}
            onChange={(event) => setExactness(event.target.value)}
          />
        </div>
        <SourceField story={story} value={source} disabled={false} onChange={setSource} />
        <div className={form.field}>
          <label htmlFor={`${id}-as-of`}>{studioMessages.drawAsOf}</label>
          <input
            id={`${id}-as-of`}
            value={asOf}
            aria-describedby={`${id}-as-of-rule`}
            onChange={(event) => setAsOf(event.target.value)}
          />
          <small id={`${id}-as-of-rule`} className={form.rule}>
            {studioMessages.ruleWhen}
          </small>
        </div>
      </div>
      <button
        type="button"
        className={styles.use}
        disabled={!shape || [source, asOf, exactness].some((words) => words.trim() === '')}
        onClick={() =>
          shape && onShape({ type, corners: shape, source, asOf: asOf.trim(), exactness: exactness.trim() })
        }
      >
        {studioMessages.drawUse}
      </button>
    </div>
  );
}
