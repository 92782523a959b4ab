import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { DOCUMENT_VERSION, type StudioDocument } from '@/lib/studio/document';

interface Drafts extends DBSchema {
  drafts: { key: string; value: StudioDocument };
}

const NAME = 'dateline-studio';
const STORE = 'drafts';

/** Why something could not be kept: there is no room, or the browser keeps nothing, as in a private window. */
export type StoreFault = 'full' | 'denied';

export class StoreError extends Error {
  constructor(readonly fault: StoreFault) {
    super(fault);
  }
}

let opening: Promise<IDBPDatabase<Drafts>> | null = null;

function database(): Promise<IDBPDatabase<Drafts>> {
  opening ??= openDB<Drafts>(NAME, 1, {
    upgrade: (db) => {
      db.createObjectStore(STORE, { keyPath: 'id' });
    },
    // Another tab with a newer program wants to change the database: the next use opens it anew.
    blocking: (_, __, event) => {
      (event.target as IDBDatabase | null)?.close();
      opening = null;
    },
    terminated: () => {
      opening = null;
    },
  }).catch((error) => {
    opening = null;
    throw error;
  });
  return opening;
}

/** Every draft on this device, the last saved first. What cannot be read as a draft is left where it is. */
export async function listDrafts(): Promise<readonly StudioDocument[]> {
  const all = await failing(async () => (await database()).getAll(STORE));
  return all.filter(isDraft).sort((a, b) => (a.saved < b.saved ? 1 : -1));
}

export async function readDraft(id: string): Promise<StudioDocument | null> {
  const found = await failing(async () => (await database()).get(STORE, id));
  return found && isDraft(found) ? found : null;
}

export async function saveDraft(document: StudioDocument): Promise<void> {
  await failing(async () => (await database()).put(STORE, document));
}

export async function deleteDraft(id: string): Promise<void> {
  await failing(async () => (await database()).delete(STORE, id));
}

/** Asks the browser not to clear drafts when room is short. */
export async function keepDrafts(): Promise<void> {
  await navigator.storage?.persist?.().catch(() => false);
}

/** A newer program's drafts are shown and not changed. */
export function isOfNewerVersion({ version }: { readonly version: number }): boolean {
  return version > DOCUMENT_VERSION;
}

function isDraft(value: Partial<StudioDocument>): value is StudioDocument {
  const { version, id, paragraphs, operations, done, story } = value;
  return (
    typeof version === 'number' &&
    typeof id === 'string' &&
    Array.isArray(paragraphs) &&
    Array.isArray(operations) &&
    typeof done === 'number' &&
    typeof story === 'object'
  );
}

async function failing<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw new StoreError(error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'denied');
  }
}
