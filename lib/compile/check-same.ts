import type { CheckContext } from './check-context';
import type { EntityFile } from './draft';
import { quoted } from './issue';

/** What a thing is elsewhere is said once, and a country is the country that it is placed in. */
export function checkSame({ same, placement, kind }: EntityFile, path: string, { report }: CheckContext): void {
  same.forEach((id, index) => {
    const at = `${path}.same[${index}]`;
    if (same.indexOf(id) < index) report('duplicate-reference', at, `${quoted(id)} again`, 'each id once');
    if (!id.startsWith('iso:')) return;
    const code = id.slice('iso:'.length);
    if (kind === 'place' && placement.kind === 'country' && placement.country === code) return;
    const found = placement.kind === 'country' ? placement.country : `placed ${quoted(placement.kind)}`;
    report('same-elsewhere', at, `${quoted(id)} of a ${kind} ${found}`, `a place that is the country ${code}`);
  });
}
