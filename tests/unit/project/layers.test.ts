import { describe, expect, it } from 'vitest';
import { ENTRIES, importsOfSealed, importsUp, LAYERS } from '../../../tools/check-layers.mjs';
import { codeFiles, read } from './project-files';

describe('the order of folders', () => {
  it('is kept by every file', () => {
    expect(codeFiles().flatMap((path) => importsUp(path, read(path)))).toEqual([]);
  });

  it('names every folder of lib and components', () => {
    for (const top of ['lib', 'components'] as const) {
      const folders = new Set(codeFiles().flatMap((path) => (path.startsWith(`${top}/`) ? path.split('/')[1] : [])));
      expect([...folders].sort()).toEqual([...LAYERS[top]].sort());
    }
  });

  it('is the one that docs/architecture.md draws', () => {
    const text = read('docs/architecture.md');
    const places = (top: 'lib' | 'components') => LAYERS[top].map((folder) => text.indexOf(`\n${top}/${folder} `));
    for (const top of ['lib', 'components'] as const) {
      expect(places(top).every((at) => at > 0)).toBe(true);
      // Drawn from the top down.
      expect(places(top)).toEqual([...places(top)].sort((a, b) => b - a));
    }
  });

  it.each([
    ['lib/geo/mercator.ts', "import type { Story } from '../story/story';"],
    ['lib/story/story.ts', "import { parseView } from '../view/parse-view';"],
    ['lib/compile/compile-when.ts', "import { timeLabel } from '@/lib/words/time-label';"],
    ['lib/scene/scene.ts', "const { drawScene } = await import('../draw/draw-scene');"],
    ['lib/draw/colours.ts', "export { areaShapes } from '../paint/area-shapes';"],
    ['lib/server/new/deep/file.ts', "import { x } from '../../../beyond/x';"],
    ['components/ui/icon.tsx', "import {\n  useReader,\n} from '../story/reader-context';"],
    ['components/map/many-flows/flow-layer.ts', "new Worker(new URL('../../reader/worker.ts', import.meta.url));"],
    ['components/panels/lazy-panel.tsx', "import '../share/share.module.css';"],
    ['lib/other/file.ts', ''],
  ])('is broken by %s with %s', (path, text) => {
    expect(importsUp(path, text)).toHaveLength(1);
  });

  it.each([
    ['lib/scene/scene.ts', "import type { Story } from '../story/story';\nimport { mark } from './mark';"],
    ['lib/server/http/page-cache.ts', "import { once } from '../once';\nimport { createHash } from 'node:crypto';"],
    ['components/reader/reader.tsx', "import { scene } from '@/lib/scene/scene';\nimport { useMemo } from 'react';"],
    ['app/page.tsx', "import { Reader } from '@/components/reader/reader';"],
  ])('allows %s what is below it', (path, text) => {
    expect(importsUp(path, text)).toEqual([]);
  });
});

describe('sealed folders', () => {
  it('are entered only where they are open, and every entry is there', () => {
    expect(codeFiles().flatMap((path) => importsOfSealed(path, read(path)))).toEqual([]);
    const entries = Object.entries(ENTRIES).flatMap(([folder, names]) => names.map((name) => `${folder}/${name}.ts`));
    expect(codeFiles()).toEqual(expect.arrayContaining(entries));
  });

  it.each([
    ['lib/picture/svg-many.ts', "import { drawMany } from '../flows/draw-many';"],
    ['components/map/many-flows/flow-layer.ts', "import type { FlowArcs } from '@/lib/flows/unpacked-flow';"],
    ['components/map/map-view.tsx', "const { FlowsOnMap } = await import('./many-flows/flows-on-map');"],
    ['components/map/map-view.tsx', "new Worker(new URL('./many-flows/flow-worker.ts', import.meta.url));"],
    ['tools/any.mjs', "import { flowAt } from '../lib/flows/flow-index.ts';"],
  ])('are broken into by %s with %s', (path, text) => {
    expect(importsOfSealed(path, text)).toHaveLength(1);
  });

  it.each([
    ['lib/picture/svg-many.ts', "import { FlowDrawing } from '../flows/flow-drawing';"],
    ['lib/flows/flow-lines.ts', "import { UnpackedFlow } from './unpacked-flow';"],
    ['components/map/map-view.tsx', "import { useManyFlows } from './many-flows/use-many-flows';"],
    ['components/map/map-styles.ts', "import './many-flows.module.css';"],
  ])('allow %s what is open or its own', (path, text) => {
    expect(importsOfSealed(path, text)).toEqual([]);
  });
});
