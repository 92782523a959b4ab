import type { Block } from './paragraph-shape';
import type { Paragraph } from './story';

/** Paragraphs that stand in one element: a list, a quotation, or one paragraph alone. */
export interface ArticlePart {
  readonly block: Block | null;
  /** At least one. */
  readonly paragraphs: readonly Paragraph[];
}

export function articleParts(paragraphs: readonly Paragraph[]): ArticlePart[] {
  const parts: { block: Block | null; paragraphs: Paragraph[] }[] = [];
  for (const paragraph of paragraphs) {
    const { block = null } = paragraph;
    const last = parts.at(-1);
    if (block && 'to' in block && last?.block && isSame(block, last.block)) last.paragraphs.push(paragraph);
    else parts.push({ block, paragraphs: [paragraph] });
  }
  return parts;
}

function isSame(block: Extract<Block, { to: number }>, other: Block): boolean {
  return block.kind === other.kind && block.from === other.from;
}
