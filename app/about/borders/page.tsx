import { words } from '@words/policy';
import type { Metadata } from 'next';
import { BorderEntries } from '@/components/ui/border-entries';
import { PlainPage } from '@/components/ui/plain-page';
import { olderThanAYear } from '@/lib/basemap/older-than-a-year';
import { readPlacesFile } from '@/lib/server/read-places-file';
import { readWorldFile } from '@/lib/server/read-world';
import { dateLabel } from '@/lib/story/time-label';
import { list } from '@/lib/words/list';

export const metadata: Metadata = {
  title: words.title,
  description: words.description,
  alternates: { canonical: '/about/borders' },
};

export default async function BordersPage() {
  const [world, { borders }] = await Promise.all([readWorldFile(), readPlacesFile()]);
  const today = new Date().toISOString().slice(0, 10);
  const old = borders.entries.filter(({ asOf }) => olderThanAYear(asOf, today));
  return (
    <PlainPage title={words.title}>
      <p>{words.lead({ date: dateLabel(borders.checked) })}</p>
      <h2>{words.readingsTitle}</h2>
      <p>{words.readings}</p>
      <h2>{words.usageTitle}</h2>
      <p>{words.usage}</p>
      <p>{words.departure}</p>
      <h2>{words.drawnTitle}</h2>
      <p>{words.drawn}</p>
      <p>{words.notDrawn}</p>
      <h2>{words.changedTitle}</h2>
      <p>{old.length === 0 ? words.allNew : words.old({ names: list(old.map(({ name }) => name)) })}</p>
      <h2>{words.areasTitle}</h2>
      <BorderEntries world={world} borders={borders} today={today} />
      <h2>{words.lawsTitle}</h2>
      <p>{words.laws}</p>
    </PlainPage>
  );
}
