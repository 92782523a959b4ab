import { randomInt, randomUUID } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { ReactNode } from 'react';
import type { Camera } from '../geo/camera';
import { type Scene, scene } from '../scene/scene';
import type { Story } from '../story/story';
import { FIELDS } from '../view/fields';
import type { KeptParts } from '../view/kept-parts';
import type { ParsedView } from '../view/parse-view';
import { viewWithoutCamera } from '../view/view-changes';
import { byteLimits } from './concurrency-limit';
import { type Pieces, pieceOf, type ReadyPiece } from './http/gzip-pieces';
import { storyDigest } from './load-story';
import type { ViewPage } from './page-renderer';
import { renderElement } from './render-element';

interface KeptPage {
  /** Between them stands the camera. */
  readonly pieces: readonly ReadyPiece[];
  readonly isAskedAgain: boolean;
}

/** HTML of parts, in UTF-16 code units. */
const parts = new LRUCache<string, string>(byteLimits(4 * 2 ** 20, ({ length }) => length));
const pages = new LRUCache<string, KeptPage>(
  byteLimits(24 * 2 ** 20, ({ pieces }) =>
    pieces.reduce((sum, { raw, deflated }) => sum + raw.length + deflated.length, 0),
  ),
);

const scenes = new LRUCache<string, Scene>({ max: 64 });
const underWay = new Map<string, Promise<readonly ReadyPiece[]>>();

/** What is asked for a second time is worth to be compressed well. */
function keptPieces(key: string): readonly ReadyPiece[] | null {
  const page = pages.get(key);
  if (!page || page.isAskedAgain) return page?.pieces ?? null;
  const pieces = page.pieces.map(({ raw }) => pieceOf(raw, 9));
  pages.set(key, { pieces, isAskedAgain: true });
  return pieces;
}

/** What no text of a story can hold, as nobody can know it. */
const SECRET = randomUUID();

/**
 * A camera that nobody can know either. In the HTML a camera stands only in addresses, so a page is rendered with this one, and the view's own is
 * put in its place: views that differ in nothing else, as most do, are one page.
 */
const ANY_CAMERA: Camera = {
  zoom: 17.95,
  lat: -randomInt(70, 80) - anyDecimals(),
  lon: -randomInt(100, 170) - anyDecimals(),
};

/** As many as a link has at that zoom, and the last is not zero. */
function anyDecimals(): number {
  return (randomInt(1000, 9999) * 10 + randomInt(1, 10)) / 1e5;
}

interface PageToRender {
  readonly kind: ViewPage;
  readonly story: Story;
  readonly parsed: ParsedView;
  /** Where the card of what is chosen lies, which depends on the camera. */
  readonly cardPlace: (scene: Scene) => string;
  readonly render: (initial: ParsedView, parts: KeptParts) => ReactNode;
}

/** A page of a story as HTML. What `Kept` marks, and what only the camera changes, is rendered once. */
export async function renderPage({ kind, story, parsed, cardPlace, render }: PageToRender): Promise<Pieces> {
  const { view } = parsed;
  const page = `${kind} ${versionOf(story)}`;
  const content = `${page} ${contentKey(parsed, story)}`;
  const place = view.selection === null ? '' : cardPlace(sceneOf(content, story, view));
  const key = `${content} ${place}`;
  const pieces = keptPieces(key) ?? (await makeOnce());
  const camera = Buffer.from(cameraText(view.camera, story));
  return pieces.flatMap((piece, at) => (at === 0 ? [piece] : [camera, piece]));

  /** Whoever asks for what is being rendered waits for it. */
  function makeOnce(): Promise<readonly ReadyPiece[]> {
    const making = underWay.get(key) ?? make().finally(() => underWay.delete(key));
    underWay.set(key, making);
    return making;
  }

  async function make(): Promise<readonly ReadyPiece[]> {
    const initial = { ...parsed, view: { ...view, camera: ANY_CAMERA } };
    const html = await renderParts(page, (keep) => render(initial, { keep, camera: view.camera }));
    const pieces = html.split(cameraText(ANY_CAMERA, story)).map((text) => pieceOf(Buffer.from(text), 1));
    pages.set(key, { pieces, isAskedAgain: false });
    return pieces;
  }
}

async function renderParts(prefix: string, render: (keep: KeptParts['keep']) => ReactNode): Promise<string> {
  const wanted: { readonly key: string; readonly render: () => unknown }[] = [];
  const html = await renderElement(
    render((part, render) => `${SECRET}${wanted.push({ key: `${prefix} ${part}`, render }) - 1};`),
  );
  const found = await Promise.all(wanted.map(({ key, render }) => parts.get(key) ?? makePart(key, render)));
  return html
    .split(SECRET)
    .map((text, at) => {
      if (at === 0) return text;
      const end = text.indexOf(';');
      return (found[Number(text.slice(0, end))] ?? '') + text.slice(end + 1);
    })
    .join('');
}

async function makePart(key: string, render: () => unknown): Promise<string> {
  const html = await renderElement(render() as ReactNode);
  parts.set(key, html);
  return html;
}

/** All that a page shows of what was asked for, but for the camera. */
function contentKey({ view, notices, revision, bare }: ParsedView, story: Story): string {
  const older = revision !== null && revision < story.revision ? revision : null;
  return `${viewWithoutCamera(view)} ${JSON.stringify([notices, older, bare])}`;
}

function sceneOf(content: string, story: Story, view: ParsedView['view']): Scene {
  const known = scenes.get(content) ?? scene(story, view);
  scenes.set(content, known);
  return known;
}

const cameraText = (camera: Camera, story: Story): string => FIELDS.camera.write(camera, story) ?? '';

/** A story that has changed has other files and is another object, so nothing of its earlier revision is found. */
const versionOf = (story: Story): string => storyDigest(story) || String(numberOf(story));

const numbers = new WeakMap<Story, number>();
let count = 0;

function numberOf(story: Story): number {
  const known = numbers.get(story) ?? ++count;
  numbers.set(story, known);
  return known;
}
