import { countIssues, formatIssue, type Issues } from '../../compile/issue';

/** A log has the first of many; `npm run story -- check` has more. */
const MOST_TOLD = 20;

/** What is wrong with a story, for the log. */
export function storyProblems(slug: string, issues: Issues): string {
  const rest = countIssues(issues.slice(MOST_TOLD));
  const told = [...issues.slice(0, MOST_TOLD).map(formatIssue), ...(rest > 0 ? [`and ${rest} more problems`] : [])];
  return `data/stories/${slug} has problems:\n${told.join('\n')}`;
}
