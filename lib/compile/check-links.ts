import type { Passage } from '../story/story';
import type { Anchors } from './anchor-passage';
import type { CheckContext } from './check-context';
import { quoted } from './issue';

/** Words lead to one address: no two links of the publisher share any. */
export function checkLinks({ draft, report }: CheckContext, anchors: Anchors): void {
  const found = draft.links.flatMap(({ value, path }) => {
    const passage = value && anchors.get(value);
    return passage ? [{ passage, path, exact: value.exact }] : [];
  });
  found.sort((a, b) => byPlace(a.passage, b.passage));
  let before: (typeof found)[number] | undefined;
  for (const link of found) {
    const { passage, path } = link;
    const isShared = before?.passage.paragraph === passage.paragraph && before.passage.end > passage.start;
    if (before && isShared) report('link-overlap', path, `words of ${quoted(before.exact)} again`, 'one address');
    if (!isShared || (before && before.passage.end < passage.end)) before = link;
  }
}

function byPlace(a: Passage, b: Passage): number {
  return a.paragraph - b.paragraph || a.start - b.start || a.end - b.end;
}
