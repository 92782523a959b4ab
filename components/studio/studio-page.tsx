'use client';

import { useParams } from 'next/navigation';
import { PreferencesProvider } from '../story/preferences';
import type { EngineFiles } from './engine-worker';
import { Studio } from './studio';

export function StudioPage({ files }: { files: EngineFiles }) {
  const { draft } = useParams<{ draft: string }>();
  return (
    <PreferencesProvider>
      <Studio id={draft} files={files} />
    </PreferencesProvider>
  );
}
