import { words } from '@words/about';
import type { Metadata } from 'next';
import { PlainPage } from '@/components/ui/plain-page';
import { BORDER_WORDS } from '@/lib/words/border-words';

export const metadata: Metadata = {
  title: words.title,
  description: words.description,
  alternates: { canonical: '/about' },
};

export default function AboutPage() {
  return (
    <PlainPage title={words.title}>
      <p>{words.lead}</p>
      <h2>{words.placeTitle}</h2>
      <p>{words.place}</p>
      <h2>{words.sayTitle}</h2>
      <p>{words.say}</p>
      <h2>{words.contextTitle}</h2>
      <p>{words.context}</p>
      <h2>{words.bordersTitle}</h2>
      <p>
        {words.borders} <a href="/about/borders">{BORDER_WORDS.all}</a>
      </p>
      <h2>{words.peopleTitle}</h2>
      <p>{words.people}</p>
      <h2>{words.wordsTitle}</h2>
      <p>{words.words}</p>
      <h2>{words.dataTitle}</h2>
      <ul>
        <li>{words.dataOutlines}</li>
        <li>{words.dataDisputed}</li>
        <li>{words.dataCities}</li>
        <li>{words.dataType}</li>
        <li>{words.dataMap}</li>
      </ul>
    </PlainPage>
  );
}
