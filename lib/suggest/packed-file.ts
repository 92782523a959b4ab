import type { Result } from '../story/result';

/** A file of named sections, as tools/gazetteer packs it: "DLGZ", version, length of the header, header, sections. */
export interface PackedFile {
  readonly header: Readonly<Record<string, unknown>>;
  readonly sections: ReadonlyMap<string, Uint8Array>;
}

const MAGIC = 'DLGZ';
const VERSION = 1;
const START = 12;

/** The sections stay where they lie in the bytes. Every damage that can be seen is said; none throws. */
export function readPackedFile(bytes: Uint8Array): Result<PackedFile, string> {
  const damaged = (why: string) => ({ ok: false, error: `The gazetteer's file is damaged: ${why}.` }) as const;
  if (bytes.length < START) return damaged(`it has ${bytes.length} bytes`);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (String.fromCharCode(...bytes.subarray(0, 4)) !== MAGIC) return damaged(`it does not begin with ${MAGIC}`);
  const version = view.getUint32(4, true);
  if (version !== VERSION) return damaged(`it is of version ${version}, and ${VERSION} is expected`);
  const bodyStart = START + view.getUint32(8, true);
  if (bodyStart > bytes.length) return damaged('its header is cut off');
  const header = readHeader(bytes.subarray(START, bodyStart));
  if (!header) return damaged('its header cannot be read');
  const sections = new Map<string, Uint8Array>();
  let at = bodyStart;
  for (const [name, length] of header.sections) {
    sections.set(name, bytes.subarray(at, at + length));
    at += length;
  }
  if (at !== bytes.length) return damaged(`it has ${bytes.length} bytes, and ${at} are expected`);
  return { ok: true, value: { header: header.facts, sections } };
}

function readHeader(bytes: Uint8Array) {
  try {
    const facts: unknown = JSON.parse(new TextDecoder().decode(bytes));
    if (!isRecord(facts) || !Array.isArray(facts.sections)) return null;
    const sections = facts.sections.filter(isSection);
    return sections.length === facts.sections.length ? { facts, sections } : null;
  } catch {
    return null;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isSection(value: unknown): value is readonly [string, number] {
  return Array.isArray(value) && typeof value[0] === 'string' && Number.isInteger(value[1]) && value[1] >= 0;
}
