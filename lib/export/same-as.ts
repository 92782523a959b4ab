/** What a thing is elsewhere, as addresses where there are any: GeoNames and Wikidata have one for each. */
export function sameAs(same: readonly string[] = []): readonly string[] {
  return same.map((id) => {
    const [scheme, value] = id.split(':');
    if (scheme === 'wikidata') return `http://www.wikidata.org/entity/${value}`;
    return scheme === 'geonames' ? `https://sws.geonames.org/${value}/` : id;
  });
}
