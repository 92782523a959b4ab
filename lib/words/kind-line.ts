import { words } from '@words/kind';
import type { Entity, Story } from '../story/story';
import { storyIndex } from '../story/story-index';
import { nameInSentence } from './in-sentence';
import { commas } from './list';

/** What a thing is, in a line: "Place, city", "Flow of remittances, Russia to Tajikistan, 2024", "Person, not on the map". */
export function kindLine(entity: Entity, story: Story): string {
  return commas([kindWord(entity, story), entity.when?.label, onMap(entity)]);
}

function kindWord(entity: Entity, story: Story): string {
  switch (entity.kind) {
    case 'place':
      return words[entity.type];
    case 'group':
      return words.group({ count: entity.members.length });
    case 'event':
      return entity.type === 'meeting' ? words.meeting : words.event;
    case 'person':
      return words.person;
    case 'organisation':
      return words.organisation;
    case 'figure':
      return words.figure;
    case 'flow': {
      const name = (id: string) => nameInSentence(storyIndex(story).entity(id)?.name ?? id);
      return words[entity.measure]({ from: name(entity.from.entity), to: name(entity.to.entity) });
    }
    case 'statement':
      return entity.claim.isQuotation ? words.quotation : words.claim;
  }
}

function onMap(entity: Entity): string {
  if (entity.kind === 'place' || entity.kind === 'event' || entity.kind === 'flow') {
    return entity.kind !== 'flow' && entity.placement.kind === 'none' ? words.notOnMap : '';
  }
  return entity.kind === 'group' ? '' : words.notOnMap;
}
