import { aboutMessages } from '@words/site';
import type { Metadata } from 'next';
import { PlainPage } from '@/components/ui/plain-page';
import { BORDER_NOTE_WORDS } from '@/lib/words/border-note-words';

export const metadata: Metadata = {
  title: aboutMessages.title,
  description: aboutMessages.description,
  alternates: { canonical: '/about' },
};

export default function AboutPage() {
  return (
    <PlainPage title={aboutMessages.title}>
      <p>{aboutMessages.lead}</p>
      <h2>{aboutMessages.placeTitle}</h2>
      <p>{aboutMessages.place}</p>
      <h2>{aboutMessages.sayTitle}</h2>
      <p>{aboutMessages.say}</p>
      <h2>{aboutMessages.contextTitle}</h2>
      <p>{aboutMessages.context}</p>
      <h2>{aboutMessages.bordersTitle}</h2>
      <p>
        {aboutMessages.borders} <a href="/about/borders">{BORDER_NOTE_WORDS.all}</a>
      </p>
      <h2>{aboutMessages.peopleTitle}</h2>
      <p>{aboutMessages.people}</p>
      <h2>{aboutMessages.wordsTitle}</h2>
      <p>{aboutMessages.words}</p>
      <h2>{aboutMessages.dataTitle}</h2>
      <ul>
        <li>{aboutMessages.dataOutlines}</li>
        <li>{aboutMessages.dataDisputed}</li>
        <li>{aboutMessages.dataCities}</li>
        <li>{aboutMessages.dataType}</li>
        <li>{aboutMessages.dataMap}</li>
      </ul>
    </PlainPage>
  );
}
