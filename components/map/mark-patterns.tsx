import { NoDataPattern } from '../ui/shade-fill';

/** The fills that tell categories apart without colour. Ids are the styles' own names; one set a page. */
export function MarkPatterns() {
  return (
    <defs>
      <pattern id="band-solid" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="1.4" height="6" fill="var(--membership)" />
      </pattern>
      <pattern id="band-broken" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)">
        <rect width="1.2" height="3" fill="var(--membership)" />
      </pattern>
      <pattern id="dots-solid" width="8" height="8" patternUnits="userSpaceOnUse">
        <circle cx="2" cy="2" r="1.05" fill="var(--dots)" />
        <circle cx="6" cy="6" r="1.05" fill="var(--dots)" />
      </pattern>
      <pattern id="dots-hollow" width="10" height="10" patternUnits="userSpaceOnUse">
        <circle cx="2.5" cy="2.5" r="1.6" fill="none" stroke="var(--pencil)" strokeWidth="0.7" />
        <circle cx="7.5" cy="7.5" r="1.6" fill="none" stroke="var(--pencil)" strokeWidth="0.7" />
      </pattern>
      <NoDataPattern id="no-data" />
    </defs>
  );
}
