import type { Claim, EntityId, Flow, Passage, Story } from '../story/story';
import { storyIndex } from '../story/story-index';

/** Another statement that bears on one, and how. */
export interface Bearing {
  readonly id: EntityId;
  readonly reason: string;
}

export interface Said {
  readonly id: EntityId;
  readonly claim: Claim;
  readonly passage: Passage | undefined;
  readonly bearings: readonly Bearing[];
  /** Claims and quotations that stand inside these words. */
  readonly parts: readonly Said[];
}

export interface Speaker {
  readonly name: string;
  /** Null for the article, and for somebody who is no entity. */
  readonly id: EntityId | null;
  readonly isArticle: boolean;
  /** "researcher at the Carnegie Berlin Center" */
  readonly role: string | null;
  /** Where the speaker's organisation sits, if the story knows. */
  readonly seat: { readonly organisation: EntityId; readonly place: EntityId } | null;
  readonly statements: readonly Said[];
}

/** Everybody who says something, in the order in which the text lets them speak; the article's own voice last. */
export function speakersOf(story: Story): Speaker[] {
  const speakers = new Map<string, Said[]>();
  for (const said of saidIn(story)) {
    const known = speakers.get(said.claim.speakerName);
    if (known) known.push(said);
    else speakers.set(said.claim.speakerName, [said]);
  }
  const all = [...speakers].map(([name, statements]): Speaker => {
    const speaker = statements[0]?.claim.speaker ?? 'article';
    const isArticle = statements.every(({ claim }) => claim.form === 'own-voice');
    return {
      name,
      id: speaker === 'article' ? null : speaker,
      isArticle,
      ...whoIs(speaker, story),
      statements: nested(statements),
    };
  });
  return all.sort((a, b) => Number(a.isArticle) - Number(b.isArticle));
}

function saidIn(story: Story): Said[] {
  const bearings = bearingsIn(story);
  const said = story.entities.flatMap((entity): Said[] => {
    const claim = entity.kind === 'statement' || entity.kind === 'flow' ? entity.claim : undefined;
    if (!claim) return [];
    const passage = entity.kind === 'flow' ? claimOf(entity) : entity.passages[0];
    return [{ id: entity.id, claim, passage, bearings: bearings.get(entity.id) ?? [], parts: [] }];
  });
  return said.sort(inTextOrder);
}

/** A flow has passages that only name it: its claim is the shortest that holds all of its numbers. */
function claimOf({ figures, passages }: Flow): Passage | undefined {
  const holding = passages.filter((passage) =>
    figures.every(
      ({ passage: own }) => own.paragraph === passage.paragraph && own.start >= passage.start && own.end <= passage.end,
    ),
  );
  return holding.sort((a, b) => a.end - a.start - (b.end - b.start))[0] ?? passages[0];
}

/** Seen from both sides: what bears on another is borne on by it. */
function bearingsIn(story: Story): ReadonlyMap<EntityId, readonly Bearing[]> {
  const found = new Map<EntityId, Bearing[]>();
  const add = (id: EntityId, bearing: Bearing) => found.set(id, [...(found.get(id) ?? []), bearing]);
  for (const entity of story.entities) {
    if (entity.kind !== 'statement') continue;
    for (const { statement, reason } of entity.bearsOn) {
      add(entity.id, { id: statement, reason });
      add(statement, { id: entity.id, reason });
    }
  }
  return found;
}

/** What stands inside other words of the same speaker is a part of them, not another statement. */
function nested(statements: readonly Said[]): Said[] {
  const inside = (part: Said, whole: Said): boolean => {
    if (part === whole || !part.passage || !whole.passage) return false;
    if (part.passage.paragraph !== whole.passage.paragraph) return false;
    if (part.passage.start < whole.passage.start || part.passage.end > whole.passage.end) return false;
    // Of two on the same words the quotation is the whole.
    const same = part.passage.start === whole.passage.start && part.passage.end === whole.passage.end;
    return !same || (whole.claim.isQuotation && !part.claim.isQuotation);
  };
  const whole = statements.filter((one) => !statements.some((other) => inside(one, other)));
  return whole.map((one) => ({ ...one, parts: statements.filter((other) => inside(other, one)) }));
}

function whoIs(speaker: Claim['speaker'], story: Story): Pick<Speaker, 'role' | 'seat'> {
  const { entity } = storyIndex(story);
  const person = speaker === 'article' ? undefined : entity(speaker);
  const role = person?.kind === 'person' ? person.role : person?.kind === 'organisation' ? person.type : null;
  const id = person?.kind === 'person' ? person.organisation : person?.kind === 'organisation' ? person.id : undefined;
  const organisation = id === undefined ? undefined : entity(id);
  const place = organisation?.kind === 'organisation' ? organisation.seat : undefined;
  return { role, seat: organisation && place !== undefined ? { organisation: organisation.id, place } : null };
}

function inTextOrder(a: Said, b: Said): number {
  return (
    (a.passage?.paragraph ?? 0) - (b.passage?.paragraph ?? 0) ||
    (a.passage?.start ?? 0) - (b.passage?.start ?? 0) ||
    (b.passage?.end ?? 0) - (a.passage?.end ?? 0)
  );
}
