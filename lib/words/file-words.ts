import { words } from '@words/file';
import type { ExportKind } from '../view/export-href';

/** Of what can be saved. */
export const FILE_WORDS: Readonly<Record<ExportKind, string>> = words;
