import { describe, expect, it } from 'vitest';
import { annotations } from '@/lib/export/annotations';
import { atomFeed, feedItems } from '@/lib/export/atom-feed';
import { citation } from '@/lib/export/citation';
import { csv } from '@/lib/export/csv';
import { geojson } from '@/lib/export/geojson';
import { listedStory } from '@/lib/export/listed-story';
import { oembed } from '@/lib/export/oembed';
import { previewOf, storyJsonLd } from '@/lib/export/preview';
import { PICTURE_DEFAULTS, pictureFileName } from '@/lib/picture/picture-href';
import { markWords } from '@/lib/scene/mark';
import { chosenWords } from '@/lib/scene/scene-words';
import { readWorldFile } from '@/lib/server/basemap-files';
import type { Story } from '@/lib/story/story';
import { parseView } from '@/lib/view/parse-view';
import { serializeView } from '@/lib/view/serialize-view';
import { claimWords, kindLine } from '@/lib/words/kind-line';
import { linkWords } from '@/lib/words/link-words';
import { viewTitle } from '@/lib/words/view-title';
import { isolationFaults } from '../../fixtures/right-to-left/isolation-faults';
import { readTurnedStory } from '../../fixtures/right-to-left/right-to-left-story';
import { SITE, subject } from './subjects';

const { story, texts } = await readTurnedStory();
const { story: numbers, texts: more } = await readTurnedStory('remittances-central-asia');
const everyText = new Set([...texts, ...more]);
const isKnown = (text: string) => everyText.has(text) || story.paragraphs.some((one) => one.text.includes(text));
const faultsOf = (line: string) => isolationFaults(line, isKnown);

const QUERIES = [
  '',
  'v=1&t=2024',
  'v=1&s=dushanbe',
  'v=1&s=remittances-rus-tjk&t=2024',
  'v=1&s=stamp&b=control&p=voices',
  'v=1&h=1.0-40',
];
const ISOLATES = /[\u2066-\u2069]/;
const views = (of: Story) => QUERIES.map((query) => parseView(query, of).view);

/** Every sentence that is made of a story's texts outside of the page. */
function sentencesOf(of: Story): string[] {
  return [
    ...views(of).flatMap((view) => {
      const { title, windowTitle, description, image } = previewOf(of, view, SITE);
      const whole = storyJsonLd(of, previewOf(of, view, SITE), SITE);
      const asked = { slug: of.slug, query: serializeView(view, of), maxWidth: 600, maxHeight: 400 };
      const { title: embedded } = oembed(of, asked, SITE);
      const facts = linkWords(of, view).map(({ text }) => text);
      return [
        title,
        windowTitle,
        description,
        image.alt,
        String(whole.description),
        embedded,
        viewTitle(of, view),
        ...facts,
      ];
    }),
    ...subject(of).scene.marks.map(markWords),
    ...of.entities.flatMap((entity) => [
      kindLine(entity, of),
      chosenWords(entity, of),
      ...(entity.kind === 'statement' ? [claimWords(entity.claim)] : []),
    ]),
    ...(atomFeed(feedItems([listedStory(of)]), SITE) ?? '').split(/<[^>]*>/),
    ...citation(subject(of), 'apa').text.split('\n'),
  ];
}

describe('a story whose texts run from right to left, in an English interface', () => {
  it.each([
    ['places, events and claims', story],
    ['series', numbers],
  ])('keeps each of them apart in every sentence that leaves the page: %s', (_, of) => {
    const sentences = sentencesOf(of);
    expect(sentences.filter((sentence) => ISOLATES.test(sentence)).length).toBeGreaterThan(sentences.length / 3);
    expect(sentences.flatMap(faultsOf)).toEqual([]);
  });

  it('has no isolates in values, which programs take for a part of them', async () => {
    const world = await readWorldFile();
    for (const of of [story, numbers]) {
      for (const query of QUERIES) {
        const what = subject(of, query);
        for (const value of [
          csv(what),
          JSON.stringify(geojson(what, world)),
          JSON.stringify(annotations(what)),
          citation(what, 'bibtex').text,
          citation(what, 'ris').text,
          pictureFileName(of, what.view, 'png', PICTURE_DEFAULTS),
        ]) {
          expect(value).not.toMatch(ISOLATES);
        }
      }
    }
    expect(csv(subject(story))).toContain(story.entities[0]?.name);
  });
});

describe('a story whose texts all run with the interface', () => {
  it('gets no isolates anywhere', async () => {
    const { loadStory } = await import('@/lib/server/load-story');
    for (const slug of ['putin-in-tajikistan-2025', 'remittances-central-asia']) {
      const of = await loadStory(slug);
      expect(of && sentencesOf(of).filter((sentence) => ISOLATES.test(sentence))).toEqual([]);
    }
  });
});
