import type { Entity, Story } from '../story/story';
import { storyIndex } from '../story/story-index';

const PLACE_TYPES = {
  country: 'country',
  city: 'city',
  site: 'site',
  region: 'region',
  border: 'border',
  historical: 'historical state',
} as const;

const MEASURES = {
  remittances: 'Flow of remittances',
  migration: 'Labour migration',
  exports: 'Exports',
  visit: 'Visit',
} as const;

/** What a thing is, in a line: "Place, city", "Flow of remittances, Russia to Tajikistan, 2024", "Person, not on the map". */
export function kindLine(entity: Entity, story: Story): string {
  return [kindWord(entity, story), entity.when?.label, onMap(entity)].filter(Boolean).join(', ');
}

function kindWord(entity: Entity, story: Story): string {
  switch (entity.kind) {
    case 'place':
      return `Place, ${PLACE_TYPES[entity.type]}`;
    case 'group':
      return `Group of ${entity.members.length} countries`;
    case 'event':
      return entity.type === 'meeting' ? 'Meeting' : 'Event';
    case 'person':
      return 'Person';
    case 'organisation':
      return 'Organisation';
    case 'figure':
      return 'Figure';
    case 'flow': {
      const name = (id: string) => storyIndex(story).entity(id)?.name ?? id;
      return `${MEASURES[entity.measure]}, ${name(entity.from.entity)} to ${name(entity.to.entity)}`;
    }
    case 'statement':
      return entity.claim.isQuotation ? 'Quotation' : 'Claim';
  }
}

function onMap(entity: Entity): string {
  if (entity.kind === 'place' || entity.kind === 'event' || entity.kind === 'flow') {
    return entity.kind !== 'flow' && entity.placement.kind === 'none' ? 'not on the map' : '';
  }
  return entity.kind === 'group' ? '' : 'not on the map';
}
