import { describe, expect, it } from 'vitest';
import { storyFigures } from '../../../lib/scene/key-figure';
import { speakersOf } from '../../../lib/scene/voices';
import type { Passage } from '../../../lib/story/story';
import { storyIndex } from '../../../lib/story/story-index';
import { comparedAmountWords, derivationWords } from '../../../lib/words/figure-words';
import { claimWords } from '../../../lib/words/kind-line';
import inventory from '../../fixtures/putin-in-tajikistan-2025/inventory.json';
import { firstStory } from '../scene/first-story';

const story = await firstStory();
const { compared, others } = storyFigures(story);
const figures = [
  ...compared.flatMap(({ entity, figures: own }) => own.map((figure) => ({ entity, figure }))),
  ...others,
];
const said = speakersOf(story).flatMap((speaker) =>
  speaker.statements.flatMap((one) => [one, ...one.parts].map((each) => ({ ...each, speaker }))),
);
const textOf = ({ paragraph, start, end }: Passage) => story.paragraphs[paragraph - 1]?.text.slice(start, end);

describe('the panels of evidence hold the whole inventory', () => {
  it('each of the 12 numbers, leading back to its exact words', () => {
    const listed = figures.map(({ entity, figure }) => [entity.id, textOf(figure.passage)]).sort();
    expect(listed).toEqual(inventory.quantities.map(({ entity, text }) => [entity, text]).sort());
  });

  it.each([
    ['quotations', inventory.quotations, 11],
    ['claims', inventory.claims, 27],
  ] as const)('each of its %s, leading back to words that hold it', (_, spans, count) => {
    expect(spans).toHaveLength(count);
    for (const { entity, text } of spans) {
      const own = said.filter(({ id }) => id === entity);
      expect([entity, own.length]).toEqual([entity, 1]);
      expect(own[0]?.passage && textOf(own[0].passage)).toContain(text);
    }
  });
});

describe('nothing is said without whoever says it', () => {
  it('where the handling asks for it, the claim stands under its speaker and is worded with them', () => {
    const asked = inventory.claims.filter(({ attribute }) => attribute);
    expect(asked).toHaveLength(20);
    for (const { entity, speaker } of asked) {
      const one = said.find(({ id }) => id === entity);
      if (!one) throw new Error(`no ${entity}`);
      const name = speaker === 'article' ? 'The article' : storyIndex(story).entity(speaker)?.name;
      expect([entity, one.speaker.name, claimWords(one.claim).startsWith(one.speaker.name)]).toEqual([
        entity,
        name,
        true,
      ]);
      expect([entity, one.claim.nature, one.claim.handling.length > 0]).toEqual([entity, expect.any(String), true]);
    }
  });

  it('where it asks for a hedge, the hedge is in the words that are shown', () => {
    const words = (id: string) => {
      const passage = said.find((one) => one.id === id)?.passage;
      return passage && textOf(passage);
    };
    expect(words('c-warrant')).toContain('alleged');
    expect(words('c-eye')).toContain('Likely');
    expect(words('c-forced')).toContain('claimed');
    expect(words('c-xeno')).toContain('widely seen as');
  });

  it('what a prisoner claims is an allegation, and what is said of him is second-hand or one', () => {
    for (const { claim, id } of said) {
      if (claim.speaker === 'mohammed') expect([id, claim.nature, claim.shape]).toEqual([id, 'allegation', 'claimed']);
      if (claim.speaker === 'ukr-officer') {
        expect(['second-hand', 'allegation']).toContain(claim.nature);
        expect(claim.caution).toBeTruthy();
      }
    }
  });

  it('every number in somebody’s mouth names them', () => {
    for (const { figure } of figures) {
      if (figure.saidBy !== undefined) expect(storyIndex(story).entity(figure.saidBy)?.kind).toBe('person');
    }
    const flow = figures.filter(({ entity }) => entity.kind === 'flow');
    expect(flow.map(({ figure }) => figure.saidBy)).toEqual(['ushakov', 'ushakov']);
  });
});

describe('the amounts from Russia and the World Bank’s', () => {
  const besides = figures.filter(({ entity }) => entity.kind === 'flow').flatMap(({ figure }) => figure.beside);

  it('are said to measure different things, each time', () => {
    expect(besides.map(({ measures }) => measures)).toEqual(Array(besides.length).fill('other'));
    expect(besides.flatMap(({ why }) => why ?? [])).toHaveLength(2);
  });

  it('are those of the series, to its decimals', () => {
    expect(besides.flatMap(({ amount }) => (amount ? comparedAmountWords(amount) : []))).toEqual([
      '$6.8bn',
      '$5.8bn',
      '47.9% of GDP',
      '45% of GDP',
    ]);
  });

  it('come with arithmetic that anybody can do again', () => {
    const sums = figures.flatMap(({ figure }) => figure.sums).map(derivationWords);
    expect(sums).toEqual([
      'more than $1.8bn ÷ $6.8bn = about 26.5%',
      'more than $1.8bn ÷ $5.8bn = about 31.0%',
      'more than $1.8bn ÷ 17% = about $10.6bn',
      'more than $1.8bn ÷ $13.7bn = about 13.1%',
      '$6.8bn ÷ 47.9% = about $14.2bn',
    ]);
    expect(1.8 / 0.17).toBeCloseTo(10.6, 1);
    expect(1.8 / 13.7).toBeCloseTo(0.131, 3);
    expect(6.80189 / 0.4788521).toBeCloseTo(14.2, 1);
  });

  it('never share a layer: no layer shades by one and draws a flow with the other', () => {
    for (const layer of story.layers) {
      const flows = layer.items.filter(({ entity }) => storyIndex(story).entity(entity)?.kind === 'flow');
      if (layer.shade) expect(flows).toEqual([]);
    }
    expect(story.defaults.layers.filter((id) => storyIndex(story).layer(id)?.shade)).toEqual([]);
  });
});
