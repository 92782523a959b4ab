import type { Metadata } from 'next';
import { BorderEntries } from '@/components/ui/border-entries';
import { PlainPage } from '@/components/ui/plain-page';
import { olderThanAYear } from '@/lib/basemap/older-than-a-year';
import { readPlacesFile } from '@/lib/server/read-places-file';
import { readWorldFile } from '@/lib/server/read-world';
import { timeLabel } from '@/lib/view/time';
import { list } from '@/lib/words/list';

export const metadata: Metadata = {
  title: 'Borders and names',
  description: 'How the maps draw borders, under two readings, and every disputed area with its note, date and texts.',
  alternates: { canonical: '/about/borders' },
};

export default async function BordersPage() {
  const [world, { borders }] = await Promise.all([readWorldFile(), readPlacesFile()]);
  const today = new Date().toISOString().slice(0, 10);
  const old = borders.entries.filter(({ asOf }) => olderThanAYear(asOf, today));
  return (
    <PlainPage title="Borders and names">
      <p>
        Borders and names on our maps do not imply endorsement. Disputed lines are dashed or dotted; each has a note
        with its date. We went through all of them last on {timeLabel(borders.checked)}.
      </p>
      <h2>Two readings</h2>
      <p>
        “Recognised borders (UN usage)” is what a map shows at first. “Who is in control” shows who governs on the
        ground. The choice stands at the foot of each map and goes into its link. It changes what a line means, not
        where it runs.
      </p>
      <h2>How UN usage is read</h2>
      <p>
        The UN publishes no single ruling on every line, so this is UN usage as we read it, in this order. A text of the
        Security Council, the General Assembly or the International Court of Justice names the state: that state. The
        area is on the UN list of non-self-governing territories: shown as such, with no owner. The UN keeps the area
        apart or says that its status is not determined: undetermined. Both sides of one dispute get the same answer.
        Else the state that governs it under a settled line.
      </p>
      <p>We depart from it once: UN lists call Taiwan a province of China; we show who governs and say who claims.</p>
      <h2>How it is drawn</h2>
      <p>
        Solid: a recognised border. Long dash: a line of control or separation. Dotted edge with a tint: a disputed
        area. One ochre serves for all disputes; no area is coloured by owner.
      </p>
      <p>
        No front line is drawn, in any war. No line that is history. No claim at sea; islets that several states claim
        are points. No outline of our own, but for two desert areas between Egypt and Sudan.
      </p>
      <h2>What may have changed</h2>
      <p>
        {old.length === 0
          ? 'Everything below was true within the last year.'
          : `Who is in control is older than a year, or without a date, for ${list(old.map(({ name }) => name))}.`}
      </p>
      <h2>Every disputed area</h2>
      <BorderEntries world={world} borders={borders} today={today} />
      <h2>Laws</h2>
      <p>
        Some states require their own lines on maps published there. Who publishes such maps in such a state must decide
        what to do; this map does not.
      </p>
    </PlainPage>
  );
}
