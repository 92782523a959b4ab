import { applyOperation, type Decisions, noDecisions } from './decisions';
import type { JsonFields, Operation } from './operation';

/** A draft as it is kept: the text that was pasted and every decision since, of which the last may be undone. */
export interface StudioDocument {
  /** Of this form; a newer program may write another, which this one shows and does not change. */
  readonly version: number;
  readonly id: string;
  /** ISO date and time. */
  readonly created: string;
  readonly saved: string;
  /** The text as it was before the first operation, one paragraph each. */
  readonly paragraphs: readonly string[];
  /** Fields of the story's file that were there from the beginning, as its language and date. */
  readonly story: JsonFields;
  /** Other files of the story's folder, as series and pictures, by their path in it. They are taken along as they are. */
  readonly files?: Readonly<Record<string, Uint8Array>>;
  readonly operations: readonly Operation[];
  /** As many of the operations hold; those behind have been undone and can be done again. */
  readonly done: number;
}

/** 2: drawings and files. */
export const DOCUMENT_VERSION = 2;

/** A document with what its operations come to; both change together. */
export interface OpenDocument {
  readonly document: StudioDocument;
  readonly decisions: Decisions;
}

export function openDocument(document: StudioDocument): OpenDocument {
  return { document, decisions: replay(document) };
}

export function decide({ document, decisions }: OpenDocument, ...operations: readonly Operation[]): OpenDocument {
  if (operations.length === 0) return { document, decisions };
  const before = document.operations.slice(0, document.done);
  const all = [...before, ...operations];
  return {
    // Its operations may be ones that an older program does not know.
    document: { ...document, version: DOCUMENT_VERSION, operations: all, done: all.length },
    decisions: operations.reduce(applyOperation, decisions),
  };
}

/** Takes the last operation back; the same document where there is none. */
export function undo(open: OpenDocument): OpenDocument {
  return open.document.done === 0 ? open : openDocument({ ...open.document, done: open.document.done - 1 });
}

/** Does again what was undone last. */
export function redo({ document, decisions }: OpenDocument): OpenDocument {
  const next = document.operations[document.done];
  if (!next) return { document, decisions };
  return { document: { ...document, done: document.done + 1 }, decisions: applyOperation(decisions, next) };
}

function replay({ paragraphs, story, operations, done }: StudioDocument): Decisions {
  return operations.slice(0, done).reduce(applyOperation, noDecisions(paragraphs, story));
}
