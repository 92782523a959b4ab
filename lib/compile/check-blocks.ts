import type { Block } from '../story/paragraph-shape';
import type { CheckContext } from './check-context';
import type { BlockFile } from './draft';

/** What the paragraphs that are more than paragraphs are, by number, with all that is wrong with it. */
export function checkBlocks(context: CheckContext): ReadonlyMap<number, Block> {
  const { draft, paragraphs, report } = context;
  const blocks = new Map<number, Block>();
  const taken = new Map<number, string>();
  const take = (paragraph: number, path: string, owner: string): boolean => {
    const known = paragraphs[paragraph - 1] !== undefined;
    if (!known)
      report('unknown-paragraph', path, `no paragraph ${paragraph}`, `a number from 1 to ${paragraphs.length}`);
    const other = taken.get(paragraph);
    if (other !== undefined) report('block-overlap', path, `paragraph ${paragraph} again, after ${other}`, 'each once');
    taken.set(paragraph, owner);
    return known && other === undefined;
  };
  for (const [index, { value, path }] of draft.blocks.entries()) {
    const range = value && rangeOf(value);
    if (!range) {
      if (value) report('block-paragraphs', path, foundOf(value), 'either "paragraph": 3 or "paragraphs": [3, 5]');
      continue;
    }
    const [from, to] = range;
    const at = `${path}.${'paragraph' in value ? 'paragraph' : 'paragraphs'}`;
    if (from > to) report('block-paragraphs', at, `${from} to ${to}`, 'the first paragraph first');
    // A number far behind the last paragraph is told once.
    for (let n = from; n <= Math.min(to, paragraphs.length + 1); n++) {
      if (take(n, at, `block ${index + 1}`)) blocks.set(n, blockOf(value, from, to));
    }
  }
  for (const [index, paragraph] of draft.captions.entries())
    take(paragraph, `captions[${index}]`, `caption ${index + 1}`);
  for (const [index, { value, path }] of draft.pictures.entries()) {
    const caption = value?.caption;
    // One that is not there is told where pictures are checked, and so is one for two pictures.
    const isNew = caption !== undefined && paragraphs[caption - 1] !== undefined && !isCaption(taken.get(caption));
    if (isNew) take(caption, `${path}.caption`, `caption of picture ${index + 1}`);
  }
  checkHeadings(context);
  return blocks;
}

const isCaption = (owner: string | undefined) => owner?.startsWith('caption') ?? false;

/** Null where the file names none or both. */
function rangeOf(block: BlockFile): readonly [from: number, to: number] | null {
  if (block.kind === 'heading') return [block.paragraph, block.paragraph];
  const { paragraph, paragraphs } = block;
  if ((paragraph === undefined) === (paragraphs === undefined)) return null;
  return paragraphs ?? [paragraph ?? 1, paragraph ?? 1];
}

function foundOf(block: BlockFile): string {
  return 'paragraphs' in block && block.paragraphs ? 'both' : 'neither';
}

function blockOf(file: BlockFile, from: number, to: number): Block {
  if (file.kind === 'heading') return { kind: 'heading', level: file.level };
  return file.kind === 'list' ? { kind: 'list', from, to, ordered: file.ordered } : { kind: 'quotation', from, to };
}

/** Whoever listens to the page goes from heading to heading: none may be missing in between. */
function checkHeadings({ draft, report }: CheckContext): void {
  const headings = draft.blocks.flatMap(({ value, path }) => (value?.kind === 'heading' ? [{ ...value, path }] : []));
  const first = headings.sort((a, b) => a.paragraph - b.paragraph)[0];
  if (first?.level === 3)
    report('heading-level', `${first.path}.level`, '3, with no heading of level 2 above', '2 for the first heading');
}
