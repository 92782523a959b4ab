import type { Claim, ClaimShape } from '../story/claim';
import type { EntityId } from '../story/ids';
import type { Flow, Passage, Story } from '../story/story';
import { storyIndex } from '../story/story-index';
import { spreadLabels } from './spread-labels';

/** Another statement that bears on one, and how. */
export interface Bearing {
  readonly id: EntityId;
  readonly reason: string;
}

export interface Said {
  readonly id: EntityId;
  readonly claim: Claim;
  readonly passage: Passage | undefined;
  /** Where else the text says it. */
  readonly again: readonly Passage[];
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
    // A flow's other passages only name it.
    const again = entity.kind === 'flow' ? [] : entity.passages.slice(1);
    return [{ id: entity.id, claim, passage, again, bearings: bearings.get(entity.id) ?? [], parts: [] }];
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

/** Who says it, through whom, in which paragraph: three columns and lines between, in pixels down. */
export interface VoicesDiagram {
  readonly height: number;
  readonly speakers: readonly { readonly speaker: Speaker; readonly y: number }[];
  readonly channels: readonly { readonly name: string; readonly id: EntityId | null; readonly y: number }[];
  readonly paragraphs: readonly {
    readonly n: number;
    readonly y: number;
    readonly shapes: readonly ClaimShape[];
    readonly passage: Passage | null;
  }[];
  readonly lines: readonly VoiceLine[];
}

export interface VoiceLine {
  readonly speaker: number;
  /** Null where the speaker needs nobody. */
  readonly channel: number | null;
  readonly paragraph: number;
  /** The article does not name the channel here. */
  readonly implied: boolean;
  readonly ids: readonly EntityId[];
}

const TOP = 14;
/** No lower than a target must be. */
const ROW = 24;
const SPEAKER_ROW = 42;
const CHANNEL_ROW = 36;

export function voicesDiagram(story: Story): VoicesDiagram {
  const speakers = speakersOf(story);
  const height = Math.max(story.paragraphs.length * ROW, speakers.length * SPEAKER_ROW) + TOP;
  const step = (height - TOP) / story.paragraphs.length;
  const yOf = (paragraph: number) => TOP + (paragraph - 0.5) * step;

  const said = speakers.flatMap((speaker, index) =>
    allOf(speaker.statements).map((one) => ({ ...one, speaker: index })),
  );
  const channelNames = [...new Set(said.flatMap((one) => channelOf(one, story)?.name ?? []))];
  const lines = new Map<string, VoiceLine>();
  for (const one of said) {
    if (!one.passage) continue;
    const channel = channelOf(one, story);
    const at = channel ? channelNames.indexOf(channel.name) : null;
    const implied = one.claim.channelImplied === true;
    const key = [one.speaker, at, one.passage.paragraph, implied].join(' ');
    const known = lines.get(key);
    const { paragraph } = one.passage;
    lines.set(key, { speaker: one.speaker, channel: at, paragraph, implied, ids: [...(known?.ids ?? []), one.id] });
  }
  const all = [...lines.values()];

  const middle = (matching: readonly VoiceLine[]) =>
    matching.reduce((sum, line) => sum + yOf(line.paragraph), 0) / Math.max(1, matching.length);
  const places = (count: number, gap: number, of: (line: VoiceLine) => number | null) =>
    spreadLabels(
      Array.from({ length: count }, (_, index) => middle(all.filter((line) => of(line) === index))),
      gap,
      TOP + gap / 2,
      height - gap / 2,
    );
  // Speakers stand in their order, evenly: a column of names is read, not measured.
  const room = (height - TOP) / Math.max(1, speakers.length);
  const channelY = places(channelNames.length, CHANNEL_ROW, (line) => line.channel);
  return {
    height,
    speakers: speakers.map((speaker, index) => ({ speaker, y: TOP + (index + 0.5) * room })),
    channels: channelNames.map((name, index) => ({
      name,
      id: said.map((one) => channelOf(one, story)).find((channel) => channel?.name === name)?.id ?? null,
      y: channelY[index] ?? 0,
    })),
    paragraphs: story.paragraphs.map(({ n }) => {
      const here = said.filter(({ passage }) => passage?.paragraph === n);
      return {
        n,
        y: yOf(n),
        shapes: [...new Set(here.map(({ claim }) => claim.shape))],
        passage: here[0]?.passage ?? null,
      };
    }),
    lines: all,
  };
}

function channelOf({ claim }: Said, story: Story): { name: string; id: EntityId | null } | null {
  if (claim.channelEntity !== undefined) {
    const entity = storyIndex(story).entity(claim.channelEntity);
    return { name: entity?.name ?? claim.channelEntity, id: claim.channelEntity };
  }
  return claim.channel === undefined ? null : { name: claim.channel, id: null };
}

function allOf(statements: readonly Said[]): Said[] {
  return statements.flatMap((one) => [one, ...allOf(one.parts)]);
}
