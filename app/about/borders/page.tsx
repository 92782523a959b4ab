import { policyMessages } from '@words/site';
import type { Metadata } from 'next';
import { BorderEntries } from '@/components/ui/border-entries';
import { PlainPage } from '@/components/ui/plain-page';
import { olderThanAYear } from '@/lib/basemap/read-borders';
import { readPlacesFile, readWorldFile } from '@/lib/server/basemap-files';
import { list } from '@/lib/words/in-sentence';
import { dateLabel } from '@/lib/words/time-label';

export const metadata: Metadata = {
  title: policyMessages.title,
  description: policyMessages.description,
  alternates: { canonical: '/about/borders' },
};

export default async function BordersPage() {
  const [world, { borders }] = await Promise.all([readWorldFile(), readPlacesFile()]);
  const today = new Date().toISOString().slice(0, 10);
  const old = borders.entries.filter(({ asOf }) => olderThanAYear(asOf, today));
  return (
    <PlainPage title={policyMessages.title}>
      <p>{policyMessages.lead({ date: dateLabel(borders.checked) })}</p>
      <h2>{policyMessages.readingsTitle}</h2>
      <p>{policyMessages.readings}</p>
      <h2>{policyMessages.usageTitle}</h2>
      <p>{policyMessages.usage}</p>
      <p>{policyMessages.departure}</p>
      <h2>{policyMessages.drawnTitle}</h2>
      <p>{policyMessages.drawn}</p>
      <p>{policyMessages.notDrawn}</p>
      <h2>{policyMessages.changedTitle}</h2>
      <p>
        {old.length === 0 ? policyMessages.allNew : policyMessages.old({ names: list(old.map(({ name }) => name)) })}
      </p>
      <h2>{policyMessages.areasTitle}</h2>
      <BorderEntries world={world} borders={borders} today={today} />
      <h2>{policyMessages.lawsTitle}</h2>
      <p>{policyMessages.laws}</p>
    </PlainPage>
  );
}
