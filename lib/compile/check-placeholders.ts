import { type Issue, MAX_FOUND, quoted } from './issue';
import { jsonPath } from './read-json';

/** Words that a new story's file has where a person has to say something. */
export const TO_FILL_IN = 'To be filled in';

const PLACEHOLDER = /\bto be filled in\b/i;
/** Names that belong to nobody (RFC 2606). */
const EXAMPLE_HOST = /^(?:.*\.)?example\.(?:org|com|net)$/;
/** Words of the article, which may say what they like. */
const ARTICLE_KEYS: ReadonlySet<string> = new Set(['exact', 'prefix', 'suffix', 'written']);

/** What is published says nothing that somebody meant to replace. A draft may. */
export function checkPlaceholders(json: unknown, slug: string): Issue[] {
  const issues: Issue[] = [];
  const look = (value: unknown, path: readonly PropertyKey[]) => {
    if (issues.length >= MAX_FOUND) return;
    if (typeof value === 'string' && isPlaceholder(value)) {
      issues.push({
        code: 'placeholder',
        file: 'story.json',
        path: jsonPath(path),
        found: quoted(value),
        expected: 'what is true of this story',
        cure: `until then it can be a draft: npm run story -- draft ${slug}`,
      });
    }
    if (typeof value !== 'object' || value === null) return;
    const entries = Array.isArray(value) ? value.entries() : Object.entries(value);
    for (const [key, inside] of entries) {
      if (typeof key === 'number' || !ARTICLE_KEYS.has(key)) look(inside, [...path, key]);
    }
  };
  look(json, []);
  return issues;
}

function isPlaceholder(value: string): boolean {
  if (PLACEHOLDER.test(value)) return true;
  return /^https?:/i.test(value) && URL.canParse(value) && EXAMPLE_HOST.test(new URL(value).hostname);
}
