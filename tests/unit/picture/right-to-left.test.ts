import { describe, expect, it } from 'vitest';
import { PICTURE_DEFAULTS } from '@/lib/picture/picture-href';
import { pictureSvg } from '@/lib/picture/picture-svg';
import { pictureBase } from '@/lib/server/picture-base';
import { parseView } from '@/lib/view/parse-view';
import { isolationFaults } from '../../fixtures/right-to-left/isolation-faults';
import { readTurnedStory } from '../../fixtures/right-to-left/right-to-left-story';

const { story, texts } = await readTurnedStory();
const base = await pictureBase('un');
const wholes = [...texts, ...story.paragraphs.map(({ text }) => text)];
/** A line may hold only a part of a long text, or what is left of one that was cut. */
const isPart = (line: string) => wholes.some((text) => text.includes(line.replace(/…$/, '')));

const SIZES = [
  { width: 1200, height: 630, layout: 'card' },
  { width: 1080, height: 1350, layout: 'card' },
  { width: 400, height: 300, layout: 'map' },
] as const;

describe('a picture of a story whose texts run from right to left', () => {
  it.each(SIZES)('keeps each text apart in title, description and every line, $width×$height', (size) => {
    for (const query of ['', 's=dushanbe', 's=remittances-rus-tjk', 's=stamp', 't=2024&p=voices']) {
      const svg = pictureSvg(story, parseView(query, story).view, { ...PICTURE_DEFAULTS, ...size }, base);
      const lines = [...svg.matchAll(/<(title|desc|text)\b[^>]*>(.*?)<\/\1>/gs)].map(([, , inner = '']) =>
        inner.replace(/<[^>]*>/g, ''),
      );
      expect(lines.length).toBeGreaterThan(20);
      expect(lines.filter((line) => line.includes('\u2068')).length).toBeGreaterThan(5);
      expect(lines.flatMap((line) => isolationFaults(line, isPart))).toEqual([]);
    }
  });
});
