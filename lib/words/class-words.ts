import { quantityMessages } from '@words/story';

/** The classes as a legend says them: "under 5", "5 to under 10", "10 and more". */
export function classWords(classes: readonly number[]): string[] {
  const [first = 0] = classes;
  const later = classes.map((from, index) => {
    const to = classes[index + 1];
    return to === undefined ? quantityMessages.classFrom({ from }) : quantityMessages.classBetween({ from, to });
  });
  return [quantityMessages.classUnder({ to: first }), ...later];
}
