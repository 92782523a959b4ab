import { words } from '@words/site';
import { PlainPage } from '@/components/ui/plain-page';

export default function NotFound() {
  return (
    <PlainPage title={words.notFound}>
      <p>{words.notFoundText}</p>
      <p>
        <a href="/">{words.allStories}</a>
      </p>
    </PlainPage>
  );
}
