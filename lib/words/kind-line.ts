import { claimMessages, eventMessages, kindMessages, markMessages, measureMessages } from '@words/story';
import type { Claim, ClaimShape } from '../story/claim';
import type { Entity, Flow, Story } from '../story/story';
import { storyIndex } from '../story/story-index';
import { commas, inSentence, nameInSentence, sentenceStart } from './in-sentence';
import { givenDateWords } from './time-label';

/** What a thing is, in a line: "Place, city", "Flow of remittances, Russia to Tajikistan, 2024", "Person, not on the map". */
export function kindLine(entity: Entity, story: Story): string {
  return commas([
    kindWord(entity, story),
    stateWord(entity),
    entity.when && givenDateWords(entity.when),
    onMap(entity),
  ]);
}

function stateWord(entity: Entity): string | undefined {
  return entity.kind === 'flow' && entity.state ? markMessages[entity.state] : undefined;
}

function kindWord(entity: Entity, story: Story): string {
  switch (entity.kind) {
    case 'place':
      return kindMessages[entity.type];
    case 'group':
      return kindMessages.group({ count: entity.members.length });
    case 'event':
      return eventMessages[entity.type];
    case 'person':
      return kindMessages.person;
    case 'organisation':
      return kindMessages.organisation;
    case 'figure':
      return kindMessages.figure;
    case 'flow': {
      const name = (id: string) => nameInSentence(storyIndex(story).entity(id)?.name ?? id);
      const [from, to] = [name(entity.from.entity), name(entity.to.entity)];
      const what = flowWhat(entity);
      if (entity.both) return kindMessages.flowBetween({ what: sentenceStart(what), from, to });
      return entity.measure === 'money'
        ? kindMessages.flowOf({ what, from, to })
        : kindMessages.flow({ what: sentenceStart(what), from, to });
    }
    case 'statement':
      return entity.claim.isQuotation ? kindMessages.quotation : kindMessages.claim;
  }
}

/** What a flow moves: in the story's words, or else by its measure. */
export function flowWhat({ what, measure }: Pick<Flow, 'what' | 'measure'>): string {
  return what ?? measureMessages[measure];
}

function onMap(entity: Entity): string {
  if (entity.kind === 'place' || entity.kind === 'event' || entity.kind === 'flow') {
    return entity.kind !== 'flow' && entity.placement.kind === 'none' ? kindMessages.notOnMap : '';
  }
  return entity.kind === 'group' ? '' : kindMessages.notOnMap;
}

/** What a shape in the margin means, in a word or three. */
export const SHAPE_WORDS: Record<ClaimShape, string> = {
  said: claimMessages.said,
  reported: claimMessages.reported,
  figure: claimMessages.figure,
  judgement: claimMessages.judgement,
  claimed: claimMessages.claimed,
  'own-voice': claimMessages.ownVoice,
};

/** "Temur Umarov, through Azattyk: said, in their words" */
export function claimWords(claim: Claim): string {
  const said = { speaker: claim.speakerName, kind: inSentence(SHAPE_WORDS[claim.shape]) };
  return claim.channel ? claimMessages.lineThrough({ ...said, channel: claim.channel }) : claimMessages.line(said);
}
