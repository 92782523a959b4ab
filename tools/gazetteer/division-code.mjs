import {
  CODES,
  GROUPED,
  GROUPS,
  NEWER,
  ONLY_GROUPS,
  OUTDATED,
  OUTDATED_COUNTRIES,
  UNIT_CODES,
} from './authored-division-codes.mjs';

/** Words for the kind of a division that texts leave out or put behind the name. */
const KINDS =
  /^(?:the )?(?:state|province|region|department|governorate|prefecture|canton|autonomous region|wilaya|oblast) of | (?:state|province|region|department|governorate|prefecture|oblast|district|kray|krai|canton|sheng|parish|division|voivodeship|autonomous region)$/i;

/** Natural Earth's names of the parts of the United Kingdom. */
const NATIONS = { England: 'GB-ENG', 'Northern Ireland': 'GB-NIR', Scotland: 'GB-SCT', Wales: 'GB-WLS' };

/**
 * Which ISO 3166-2 codes there are, by Unicode CLDR, and what of it a unit of Natural Earth is.
 * @param {Record<string, { _contains?: string | string[] }>} containment of CLDR: of countries and of groups of divisions
 */
export function divisionCodes(containment) {
  /** @type {Map<string, string>} */
  const containers = new Map();
  for (const [container, { _contains: parts = [] }] of Object.entries(containment))
    for (const part of [parts].flat()) containers.set(isoOf(part), isoOf(container));
  const isKnown = (code) => containers.has(code) || code in NEWER;

  /** Today's code of the unit; null where it has none. */
  const codeOf = ({ adm1_code, iso_3166_2 }) => {
    const code = UNIT_CODES[adm1_code] ?? (iso_3166_2 in CODES ? CODES[iso_3166_2] : iso_3166_2);
    return code && isKnown(code) ? code : null;
  };
  /** The group of which the unit is a part, where the first level is made of groups. */
  const groupOf = (unit) => {
    const country = unit.iso_3166_2.slice(0, 2);
    if (!GROUPED.has(country)) return null;
    const code = codeOf(unit);
    const group = NATIONS[unit.geonunit] ?? GROUPS[unit.iso_3166_2] ?? (code && containers.get(code));
    return group?.includes('-') ? group : null;
  };
  /** Whether the unit is today's division of its code. */
  const isCurrent = (unit) => {
    const code = codeOf(unit);
    return code !== null && !OUTDATED.has(code) && !OUTDATED_COUNTRIES.has(unit.iso_3166_2.slice(0, 2));
  };
  /** The same, and none of those that are on the map only as part of their group. */
  const isToday = (unit) => isCurrent(unit) && !ONLY_GROUPS.has(unit.iso_3166_2.slice(0, 2));
  return { codeOf, groupOf, isCurrent, isToday };
}

/** `frara` is FR-ARA, and a country itself. */
const isoOf = (id) => (id.length > 2 ? `${id.slice(0, 2)}-${id.slice(2)}`.toUpperCase() : id);

export function shortDivisionName(name) {
  return name.replace(KINDS, '');
}
