import { getPriority, setPriority } from 'node:os';
import type { PictureFormat } from '../picture/picture-href';
import { readPictureRequest } from '../picture/picture-request';
import type { Story } from '../story/story';
import { drawPicture } from './draw-picture';
import { pictureBase } from './picture-base';
import { renderPng } from './render-png';

/** A picture by its story and canonical query. The story comes along: on the disk it may be another one by now, or broken. */
export interface PictureJob {
  readonly story: Story;
  readonly query: string;
  readonly format: PictureFormat;
  /** Draws bands uncut that should be cut along a border: the renderer gives up on some of these cuts, which is its own fault. */
  readonly uncut: boolean;
}

/** What the process tells the pool: that it has started, that the SVG text is written and pixels come next, or how its job went. */
export type PictureMessage = 'ready' | 'rendering' | PictureOutcome;

export type PictureOutcome = { readonly picture: Uint8Array<ArrayBuffer> } | { readonly error: string };

const NICE = 5;

/** The program of a process that draws pictures, one at a time. picture-pool.ts starts it. */
async function start(): Promise<void> {
  // A signal to the whole process group is for the server, which still waits for its pictures.
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => {});
  process.on('disconnect', () => process.exit());
  await pictureBase('un');
  process.on('message', (job: PictureJob) => {
    draw(job).then(
      (picture) => tell({ picture }),
      (error: unknown) => tell({ error: String(error) }),
    );
  });
  await tell('ready');
}

/** Resolves when the message has left: rendering blocks this process. */
function tell(message: PictureMessage): Promise<void> {
  return new Promise((resolve) => process.send?.(message, () => resolve()));
}

/**
 * Pages go first: next to a busy server this gets a quarter of a core. With much less, or from the start, a loaded machine would show no
 * first picture.
 */
function lowerPriority(): void {
  try {
    setPriority(Math.max(getPriority(), NICE));
  } catch {
    // A system that forbids it still gets its pictures.
  }
}

async function draw({ story, query, format, uncut }: PictureJob): Promise<Uint8Array<ArrayBuffer>> {
  const asked = readPictureRequest(query, story);
  if (asked.kind !== 'picture') throw new Error(`not the address of a picture: ${story.slug}?${query}`);
  const svg = await drawPicture(story, asked.view, asked.options);
  lowerPriority();
  if (format === 'svg') return new TextEncoder().encode(svg);
  await tell('rendering');
  return renderPng(uncut ? withoutCuts(svg) : svg, asked.options.width);
}

function withoutCuts(svg: string): string {
  const uncut = svg.replaceAll(/ clip-path="url\(#in-[^"]+\)"/g, '');
  if (uncut === svg) throw new Error('the renderer gave up');
  return uncut;
}

await start();
