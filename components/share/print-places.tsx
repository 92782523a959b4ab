import { printMessages } from '@words/reader';
import type { Story } from '@/lib/story/story';
import { storyIndex } from '@/lib/story/story-index';
import { kindLine } from '@/lib/words/kind-line';
import { interfaceLangAttributes } from '@/lib/words/locale';
import styles from './print.module.css';

/** On paper, after the text: the places by the numbers that stand beside their names. */
export function PrintPlaces({ story }: { story: Story }) {
  const { placeNumbers, entity } = storyIndex(story);
  return (
    <section className={styles.places} {...interfaceLangAttributes(story.lang)} data-print="places">
      <h2>{printMessages.places}</h2>
      <ol>
        {[...placeNumbers.keys()].map((id) => {
          const place = entity(id);
          return place && <li key={id}>{printMessages.place({ name: place.name, kind: kindLine(place, story) })}</li>;
        })}
      </ol>
    </section>
  );
}
