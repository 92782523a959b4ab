import { siteMessages } from '@words/fault';
import { PlainPage } from '@/components/ui/plain-page';

export default function NotFound() {
  return (
    <PlainPage title={siteMessages.notFound}>
      <p>{siteMessages.notFoundText}</p>
      <p>
        <a href="/">{siteMessages.allStories}</a>
      </p>
    </PlainPage>
  );
}
