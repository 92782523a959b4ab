import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readStory } from '../../../lib/server/read-story';

const ARTICLE = 'Something happened there.';
const SHA256 = createHash('sha256').update(ARTICLE).digest('hex');
let made = 0;

interface Placed {
  readonly id: string;
  readonly name: string;
  readonly placement: unknown;
  readonly kind?: string;
  readonly type?: string;
}

/** Reads a story that has just these things on the map, as the check of a story reads it: from files, with the base map's own countries. */
export async function readPlaced(entities: readonly Placed[], camera = { zoom: 5, lat: 0, lon: 0 }) {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-placed-'));
  // What was read once is kept by its folder and slug.
  const slug = `placed-${made++}`;
  const directory = join(folder, slug);
  mkdirSync(directory);
  writeFileSync(join(directory, 'article.txt'), ARTICLE);
  writeFileSync(join(directory, 'story.json'), JSON.stringify(storyOf(slug, entities, camera)));
  try {
    return await readStory(slug, folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function storyOf(slug: string, entities: readonly Placed[], camera: { zoom: number; lat: number; lon: number }) {
  return {
    slug,
    revision: 1,
    title: 'A story of places',
    lang: 'en',
    dateline: 'Nowhere, 4 May 2024',
    date: '2024-05-04',
    article: { publisher: 'The Example Post', headlineNote: 'The headline is ours.', sha256: SHA256 },
    rights: { holder: 'The Example Post', terms: 'Shown with permission.' },
    defaults: { camera, layers: ['places'] },
    sources: [],
    entities: entities.map((entity) => ({
      kind: 'place',
      type: 'country',
      passages: [{ exact: ARTICLE }],
      placementNote: 'As the test says.',
      ...entity,
    })),
    layers: [
      {
        id: 'places',
        name: 'Places',
        origin: 'article',
        shows: 'Where things are.',
        asOf: '2024-05-04',
        legend: [{ style: 'place', label: 'Place' }],
        items: entities.map(({ id }) => ({ entity: id })),
      },
    ],
    changes: [{ revision: 1, date: '2024-05-04', text: 'First version.' }],
  };
}
