import { spreadLabels } from '../picture/spread-labels';
import type { ClaimShape, EntityId, Passage, Story } from '../story/story';
import { storyIndex } from '../story/story-index';
import { type Said, type Speaker, speakersOf } from './voices';

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
