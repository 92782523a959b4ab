import { PlainPage } from '@/components/ui/plain-page';

export default function NotFound() {
  return (
    <PlainPage title="This page is not here">
      <p>The address may be mistyped, or the story may have another name by now.</p>
      <p>
        <a href="/">All stories</a>
      </p>
    </PlainPage>
  );
}
