import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { applyEdits, type Edit, type Node, parseTree } from 'jsonc-parser';
import { formatIssue } from '../lib/compile/issue';
import { readJson } from '../lib/compile/read-json';
import { upgradeFormat } from '../lib/compile/upgrade-format';
import { storiesFolder, storySlugs } from '../lib/server/read-story';

/** Rewrites one story's file to the newest format, or all of them. @returns the exit code */
export function migrateStories(slug: string | undefined): number {
  const slugs = slug === undefined ? storySlugs() : [slug];
  let code = 0;
  for (const one of slugs) {
    const file = join(storiesFolder(), one, 'story.json');
    const text = readFileSync(file, 'utf8');
    const read = readJson(text, 'story.json');
    if (!read.isRead || read.issues.length > 0) {
      for (const issue of read.issues) console.log(`${formatIssue(issue)} [${issue.code}]`);
      console.log(`${one}: not changed`);
      code = 1;
      continue;
    }
    const migrated = migratedText(text);
    if (migrated !== text) writeFileSync(file, migrated);
    console.log(migrated === text ? `${one}: is of the newest format already` : `${one}: rewritten to format 2`);
  }
  return code;
}

/** The text of a file in the newest format. What does not change keeps its layout, down to the last space. */
export function migratedText(text: string): string {
  const tree = parseTree(text);
  return tree ? applyEdits(text, editsOf(tree, upgradeFormat(JSON.parse(text)), text)) : text;
}

/** What makes of a value in the text another one. Nothing is ever taken away. */
function editsOf(node: Node, value: unknown, text: string): Edit[] {
  if (node.type === 'array' && Array.isArray(value)) {
    return (node.children ?? []).flatMap((child, index) => editsOf(child, value[index], text));
  }
  if (node.type === 'object' && typeof value === 'object' && value !== null) return objectEdits(node, value, text);
  if (node.type === 'array' || node.value === value) return [];
  return [{ offset: node.offset, length: node.length, content: JSON.stringify(value) }];
}

function objectEdits(object: Node, value: object, text: string): Edit[] {
  const properties = object.children ?? [];
  const own = new Map(properties.flatMap((property) => named(property)));
  let before: Node | undefined;
  return Object.entries(value).flatMap(([key, item]): Edit[] => {
    const property = own.get(key);
    const child = property?.children?.[1];
    if (property && child) {
      before = property;
      return editsOf(child, item, text);
    }
    const words = `${JSON.stringify(key)}: ${JSON.stringify(item)}`;
    const beside = before ?? properties[0];
    if (!beside) return [{ offset: object.offset + 1, length: 0, content: words }];
    const gap = gapBefore(beside, text);
    return before
      ? [{ offset: before.offset + before.length, length: 0, content: `,${gap}${words}` }]
      : [{ offset: beside.offset, length: 0, content: `${words},${gap}` }];
  });
}

function named(property: Node): [string, Node][] {
  const [key] = property.children ?? [];
  return key ? [[String(key.value), property]] : [];
}

/** The line break and indentation before a property, or the space. */
function gapBefore({ offset }: Node, text: string): string {
  return /\s*$/.exec(text.slice(Math.max(0, offset - MAX_GAP), offset))?.[0] ?? '';
}
const MAX_GAP = 80;
