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

/** As many paragraphs as a list names. */
const MOST = 12;

/** The paragraphs in which something is mentioned: "¶2, ¶3". Of very many, the first and the last. */
export function paragraphList(mentions: readonly Passage[]): string {
  const all = [...new Set(mentions.map(({ paragraph }) => `¶${paragraph}`))];
  if (all.length <= MOST) return all.join(', ');
  return `${all.slice(0, MOST - 1).join(', ')} … ${all.at(-1)}`;
}
