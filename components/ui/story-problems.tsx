import { problemsMessages } from '@words/problems';
import { PlainPage } from './plain-page';

/** What the check says of a story, for whoever is writing it. Readers never see it. */
export function StoryProblems({ slug, problems }: { readonly slug: string; readonly problems: readonly string[] }) {
  return (
    <PlainPage title={problemsMessages.title({ slug })}>
      <p>{problemsMessages.text}</p>
      <ul>
        {problems.map((problem) => (
          <li key={problem} lang="en" dir="ltr">
            <code>{problem}</code>
          </li>
        ))}
      </ul>
    </PlainPage>
  );
}
