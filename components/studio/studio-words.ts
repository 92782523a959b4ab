import { studioMessages } from '@words/studio';
import type { Passage } from '@/lib/story/story';
import type { ThingKind } from '@/lib/studio/operation';
import type { StudioStep } from '@/lib/studio/review';

export const STEP_WORDS: Readonly<Record<StudioStep, string>> = {
  text: studioMessages.stepText,
  places: studioMessages.stepPlaces,
  actors: studioMessages.stepActors,
  events: studioMessages.stepEvents,
  flows: studioMessages.stepFlows,
  figures: studioMessages.stepFigures,
  voices: studioMessages.stepVoices,
  layers: studioMessages.stepLayers,
  check: studioMessages.stepCheck,
};

export const KIND_WORDS: Readonly<Record<ThingKind, string>> = {
  place: studioMessages.kindPlace,
  person: studioMessages.kindPerson,
  organisation: studioMessages.kindOrganisation,
  group: studioMessages.kindGroup,
  event: studioMessages.kindEvent,
  flow: studioMessages.kindFlow,
  figure: studioMessages.kindFigure,
  statement: studioMessages.kindStatement,
  time: studioMessages.kindTime,
};

/** The paragraphs in which something is mentioned: "¶2, ¶3". */
export function paragraphList(mentions: readonly Passage[]): string {
  return [...new Set(mentions.map(({ paragraph }) => `¶${paragraph}`))].join(', ');
}
