import { open, readFile, rename } from 'node:fs/promises';
import { z } from 'zod';
import type { ListedStory } from '../../export/listed-story';

const LISTED = z.object({
  slug: z.string(),
  revision: z.number(),
  title: z.string(),
  lang: z.string(),
  dateline: z.string(),
  date: z.string(),
  publisher: z.string(),
  first: z.string(),
  paragraphs: z.number(),
  places: z.array(z.string()),
  changes: z.array(z.object({ revision: z.number(), date: z.string(), text: z.string() })),
  box: z.tuple([z.number(), z.number(), z.number(), z.number()]),
  picture: z.object({
    words: z.string(),
    light: z.string(),
    dark: z.string(),
    width: z.number(),
    height: z.number(),
  }),
}) satisfies z.ZodType<ListedStory>;

const LINE = z.tuple([z.string(), z.string(), LISTED]);

/** Lines that are written at once, and then others have their turn. */
const AT_ONCE = 200;

/**
 * What a process found out about stories, for the next one: a line each, after one that names the program and the base map, since another
 * program may list the same files otherwise. A line holds for files with its digest and no others, so it cannot say anything old.
 */
export class IndexFile {
  #lines: ReadonlyMap<string, string> = new Map();

  constructor(
    private readonly file: string,
    private readonly program: string,
  ) {}

  /** What is no such file, or another program's, is none. */
  async read(): Promise<void> {
    const text = await readFile(/* turbopackIgnore: true */ this.file, 'utf8').catch(() => '');
    const [program, ...lines] = text.split('\n');
    if (program !== JSON.stringify(this.program)) return;
    // A line is understood when its story is looked at: not all at once, before the first answer.
    this.#lines = new Map(lines.map((line) => [/^\["([a-z0-9-]+)"/.exec(line)?.[1] ?? '', line]));
  }

  find(slug: string, digest: string): ListedStory | null {
    const line = this.#lines.get(slug);
    if (!line?.startsWith(start(slug, digest))) return null;
    try {
      const read = LINE.safeParse(JSON.parse(line));
      return read.success ? read.data[2] : null;
    } catch {
      return null;
    }
  }

  /** Whole or not at all: another process may read it at any time. */
  async write(stories: Iterable<readonly [slug: string, digest: string, listed: ListedStory]>): Promise<void> {
    const part = `${this.file}.${process.pid}`;
    const handle = await open(/* turbopackIgnore: true */ part, 'w');
    try {
      let lines = [JSON.stringify(this.program)];
      for (const story of [...stories]) {
        lines.push(JSON.stringify(story));
        if (lines.length < AT_ONCE) continue;
        await handle.write(`${lines.join('\n')}\n`);
        lines = [];
      }
      await handle.write(lines.map((line) => `${line}\n`).join(''));
    } finally {
      await handle.close();
    }
    await rename(/* turbopackIgnore: true */ part, /* turbopackIgnore: true */ this.file);
    // They are kept by the shelf from now on.
    this.#lines = new Map();
  }
}

const start = (slug: string, digest: string) => `${JSON.stringify([slug, digest]).slice(0, -1)},`;
