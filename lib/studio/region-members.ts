import type { Iso3 } from '../story/ids';

/**
 * Countries of regions about whose extent there is little doubt: by UN M49 as Unicode CLDR 48 has it (territoryContainment; 143, 035, 013, 005,
 * and EU), without territories of other countries; the Baltic states and Benelux by their names. Of others, such as Eastern Europe, the Middle
 * East or the Sahel, everybody means something else: an editor says which countries or what area is meant.
 */
const MEMBERS: Readonly<Record<string, string>> = {
  'Central Asia': 'KAZ KGZ TJK TKM UZB',
  'Southeast Asia': 'BRN IDN KHM LAO MMR MYS PHL SGP THA TLS VNM',
  'Central America': 'BLZ CRI GTM HND MEX NIC PAN SLV',
  'South America': 'ARG BOL BRA CHL COL ECU GUY PER PRY SUR URY VEN',
  'European Union':
    'AUT BEL BGR CYP CZE DEU DNK ESP EST FIN FRA GRC HRV HUN IRL ITA LTU LUX LVA MLT NLD POL PRT ROU SVK SVN SWE',
  'Baltic states': 'EST LTU LVA',
  Benelux: 'BEL LUX NLD',
};

/** The countries of a region, by its name in the gazetteer; null where its extent is not agreed on. */
export function regionMembers(name: string): readonly Iso3[] | null {
  return Object.hasOwn(MEMBERS, name) ? (MEMBERS[name]?.split(' ') ?? null) : null;
}
