import type { Metadata } from 'next';
import { PlainPage } from '@/components/ui/plain-page';

export const metadata: Metadata = {
  title: 'How the maps are made',
  description: 'The rules by which a news story is put on the map: placement, claims, context, borders, people.',
  alternates: { canonical: '/about' },
};

export default function AboutPage() {
  return (
    <PlainPage title="How the maps are made">
      <p>
        A story is an article, kept word for word, and everything that it names. We mark each place, event, flow, figure
        and claim by hand, tie it to the exact words that speak of it, and check that the words are there.
      </p>
      <h2>Where things stand</h2>
      <p>
        Nothing is placed more exactly than the text or a cited source allows. What happens “in a country” is drawn on
        the country, not on a point in it. A flow has no route. What has no place says why.
      </p>
      <h2>Who says so</h2>
      <p>
        Claims keep their speaker, the channel through which they came and their hedge: “alleged”, “claimed”, “likely”,
        “according to”. Figures that measure different things are not put on one scale. A number that nobody gives is
        “no data”, never zero.
      </p>
      <h2>What the article does not say</h2>
      <p>
        Context is not the article’s. It is marked, drawn in grey-blue and with broken lines, and it always names its
        source and how sure we are.
      </p>
      <h2>Borders</h2>
      <p>
        The map shows borders as the United Nations uses them; Crimea is in Ukraine. A reader can switch to who is in
        control. Borders and names do not imply endorsement. No front line is drawn. Country shading names what it
        shades, as of when, and no colour of any state is used. <a href="/about/borders">All disputed areas</a>
      </p>
      <h2>People</h2>
      <p>
        A prisoner of war gets no mark, no line and no detail beyond the article. A person who was killed gets no exact
        point.
      </p>
      <h2>Whose words</h2>
      <p>
        The article is its publisher’s. Each story names the holder, the terms and the original, and lists every change
        that we made to our marks.
      </p>
      <h2>Data and type</h2>
      <ul>
        <li>Outlines, divisions, lakes, rivers and relief: Natural Earth, public domain.</li>
        <li>Disputed areas: Natural Earth, with our own table of who holds what.</li>
        <li>Cities: GeoNames, CC BY 4.0. Countries’ names in their own languages: Unicode CLDR.</li>
        <li>Type: Source Serif 4 and Source Sans 3, SIL Open Font License 1.1.</li>
        <li>Map: Leaflet and React Leaflet.</li>
      </ul>
    </PlainPage>
  );
}
