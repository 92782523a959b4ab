'use client';

import { studioMessages } from '@words/studio';
import { useParams } from 'next/navigation';
import { useEffect, useState } from 'react';
import type { Story } from '@/lib/story/story';
import { openDocument } from '@/lib/studio/document';
import { storyFolder } from '@/lib/studio/story-folder';
import { type ParsedView, parseView } from '@/lib/view/parse-view';
import { Reader } from '../reader/reader';
import { readDraft } from './draft-store';
import type { EngineFiles } from './engine-worker';
import { StudioPlain } from './studio-plain';
import styles from './studio-preview.module.css';
import { textOf, useEngine } from './use-suggestions';

type Preview =
  | { readonly state: 'loading' | 'missing' | 'nothing' }
  | { readonly state: 'open'; readonly story: Story; readonly initial: ParsedView };

/** Widths of windows in which a draft is looked at: a desk, a tablet, a phone. */
const WINDOWS = [
  [1440, 900],
  [820, 1180],
  [390, 844],
] as const;

/** A draft in the reader itself. It is made here of what this device has; no server sees it. */
export function StudioPreview({ files }: { files: EngineFiles }) {
  const { draft: id } = useParams<{ draft: string }>();
  const engine = useEngine(files);
  const [preview, setPreview] = useState<Preview>({ state: 'loading' });
  useEffect(() => {
    if (!engine) return;
    let current = true;
    const load = async (): Promise<Preview> => {
      const document = await readDraft(id);
      if (!document) return { state: 'missing' };
      const { decisions } = openDocument(document);
      const folder = storyFolder(decisions, textOf(decisions.story.slug) ?? 'story', document.files);
      const { story } = await engine.ask({ ask: 'check', folder, suggested: [] });
      return story ? { state: 'open', story, initial: parseView(location.search, story) } : { state: 'nothing' };
    };
    load()
      .then((loaded) => current && setPreview(loaded))
      .catch(() => current && setPreview({ state: 'missing' }));
    return () => {
      current = false;
    };
  }, [engine, id]);

  if (preview.state === 'loading') return <StudioPlain />;
  if (preview.state !== 'open') {
    return <StudioPlain words={preview.state === 'missing' ? studioMessages.missing : studioMessages.noMap} />;
  }
  return (
    <>
      <Reader story={preview.story} initial={preview.initial} basemap={files.basemap} unpublished />
      <aside className={styles.bar} aria-label={studioMessages.previewTitle}>
        <p>{studioMessages.previewOf}</p>
        {WINDOWS.map(([width, height]) => (
          <button
            key={width}
            type="button"
            onClick={() => window.open(location.href, `preview-${width}`, `popup,width=${width},height=${height}`)}
          >
            {studioMessages.previewWidth({ width })}
          </button>
        ))}
      </aside>
    </>
  );
}
