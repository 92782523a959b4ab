import { eventMessages, markMessages } from '@words/story';
import type { LonLat } from '../geo/mercator';
import type { ZoneShape } from '../geo/zone-shape';
import { type EventSign, typeOfSign } from '../story/event-sign';
import type { FlowMeasure } from '../story/flow-measure';
import type { FlowState } from '../story/flow-state';
import type { EntityId, Iso3, LayerId } from '../story/ids';
import type { MarkStyle, Story } from '../story/story';
import { storyIndex } from '../story/story-index';
import { commas, inSentence, list, semicolons } from '../words/in-sentence';
import type { ChoroplethValue, CircleValue, Quantity, SeriesReading } from './series-at';
import type { Zone } from './zone';

interface MarkBase {
  readonly id: EntityId;
  readonly name: string;
  /** For the map, where room is short. */
  readonly short: string;
  /** Context when no layer of the article shows it. */
  readonly origin: 'article' | 'context';
  /** The layers of this view that hold it; empty when it is shown only because it is chosen. */
  readonly layers: readonly LayerId[];
  /** What the layers say of it, e.g. "member since 1 February 2024". */
  readonly says: readonly string[];
  readonly selected: boolean;
}

/** A country's area. */
export interface AreaMark extends MarkBase {
  readonly kind: 'area';
  readonly country: Iso3;
  readonly anchor: LonLat;
  readonly styles: readonly MarkStyle[];
  /** It is in two groups of which the second holds all of the first: the first's style stands for both. */
  readonly nested: boolean;
  /** By the first shown layer that shades it. */
  readonly choropleth: ChoroplethValue | null;
  /** "47.9%": its value in short words, where they are to stand on the map because it is the greatest, the least or chosen. */
  readonly value: string | null;
  /** Part of what is chosen (a group's member, a region's country, a flow's end), not chosen itself. */
  readonly implied: boolean;
}

export interface PointMark extends MarkBase {
  readonly kind: 'point';
  readonly lonLat: LonLat;
  /** Null when the story does not say. */
  readonly country: Iso3 | null;
  readonly type: 'city' | 'site';
  readonly style: MarkStyle;
  /** By the first shown layer that has circles and lists it. */
  readonly circle: CircleValue | null;
  /** As of an area. */
  readonly value: string | null;
}

export interface BorderMark extends MarkBase {
  readonly kind: 'border';
  readonly between: readonly [Iso3, Iso3];
  readonly anchor: LonLat;
}

export interface RegionMark extends MarkBase {
  readonly kind: 'region';
  readonly countries: readonly Iso3[];
  readonly anchor: LonLat;
}

/** What has a shape of its own on the ground, which is no country's outline and no border. */
export interface ZoneMark extends MarkBase, Zone {
  readonly kind: 'zone';
  /** Of a division, as of a country. */
  readonly styles: readonly MarkStyle[];
  readonly choropleth: ChoroplethValue | null;
  readonly value: string | null;
  /** Part of what is chosen, not chosen itself. */
  readonly implied: boolean;
  /** Null when the story does not say, or it is not in one. */
  readonly country: Iso3 | null;
}

export interface FlowMark extends MarkBase {
  readonly kind: 'flow';
  readonly measure: FlowMeasure;
  /** What it moves, in words. */
  readonly what: string;
  readonly from: LonLat;
  /** Where it passes, in order. A country is passed at its label point. */
  readonly via: readonly LonLat[];
  readonly to: LonLat;
  readonly viaNames: readonly string[];
  readonly both: boolean;
  readonly state: FlowState;
  /** The place at its head, and what that is called on the map. */
  readonly toEntity: EntityId;
  readonly toName: string;
  /** When the place at its head is a country. */
  readonly toCountry: Iso3 | null;
  /** "more than $1.8bn, 2024"; null when no amount is given, and then the line is dashed. */
  readonly amount: string | null;
  /** The same for the flow's head, with its hedge, without unit and period where those can be left to a key: "$1,067m", "more than $1.8bn". */
  readonly brief: string | null;
  /** Unit, period, source and speaker stand in the map's key for all flows of its kind. If not, they stay beside the amount. */
  readonly keyed: boolean;
  /** The same as a number, of the date shown when it comes from a series. */
  readonly quantity: Quantity | null;
  /** The amount is of one date of a series, and changes with the view's time. */
  readonly byDate: boolean;
  readonly attribution: string | null;
}

interface AnyPlace {
  readonly at: EntityId;
  readonly lonLat: LonLat;
  /** Null when the story does not say. */
  readonly country: Iso3 | null;
}

/** A country-level placement is no point: its symbol stands anywhere inside the outline. */
interface OutlinedPlace extends AnyPlace {
  readonly precision: 'city' | 'country';
}

/** Inside a shape, or on a line, and no closer: as with a country, the symbol stands anywhere in it. */
export interface ZonePlace extends AnyPlace {
  readonly precision: 'zone';
  readonly form: Zone['form'];
  readonly within: ZoneShape;
}

export type EventPlace = OutlinedPlace | ZonePlace;

/** An event or a site that the text places with a city or a country: counted there in one badge, told apart in a list. */
interface EventBase extends MarkBase {
  readonly kind: 'gathered';
  /** Where else the same happens: it has a symbol there, too. */
  readonly also: readonly EventPlace[];
  /** A site has the sign of what it is where its layer says so. */
  readonly symbol: EventSign | 'base' | 'site';
  readonly seats: number;
  readonly when: string | null;
  /** Its first day, ISO: events at one place are listed in order of time. */
  readonly day: string | null;
  readonly announced: boolean;
  /** Paragraph of its first passage. */
  readonly paragraph: number | null;
}

export type EventMark = EventBase & EventPlace;

export type Mark = AreaMark | PointMark | BorderMark | RegionMark | ZoneMark | FlowMark | EventMark;
export type MarkKind = Mark['kind'];

const TYPES = {
  area: markMessages.area,
  border: markMessages.border,
  region: markMessages.region,
  flow: markMessages.flow,
} as const;

/** What a series says of a country, division or place, as its colour or its circle shows it; a flow has its `quantity`. */
export function measureOf(mark: Mark): SeriesReading | null {
  if (mark.kind === 'area' || mark.kind === 'zone') return mark.choropleth;
  return mark.kind === 'point' ? mark.circle : null;
}

/** A mark's accessible name: what it is called, what it is, when, and whether the article says it. */
export function markWords(mark: Mark): string {
  const said = semicolons(mark.says);
  const parts = [mark.name];
  if (mark.kind === 'point') parts.push(markMessages[mark.type]);
  else if (mark.kind === 'gathered') parts.push(symbolWord(mark.symbol));
  else parts.push(mark.kind === 'zone' ? mark.exact : TYPES[mark.kind]);
  const measure = measureOf(mark);
  if (measure) parts.push(measure.words);
  if (mark.kind === 'flow') {
    parts.push(...flowNotes(mark));
    if (mark.amount) parts.push(mark.amount);
    else if (!said.includes(markMessages.noAmount))
      parts.push(mark.byDate ? markMessages.noAmountThen : markMessages.noAmount);
    parts.push(mark.attribution ?? '');
  }
  if (mark.kind === 'gathered') {
    if (mark.when) parts.push(mark.when);
    if (mark.announced && !said.includes(markMessages.announced)) parts.push(markMessages.announced);
    if (mark.also.length > 0) parts.push(markMessages.alsoAt({ count: 1 + mark.also.length }));
    if (mark.precision === 'country') parts.push(markMessages.inCountry);
    if (mark.precision === 'zone') parts.push(markMessages.inZone);
  }
  parts.push(said);
  if (mark.origin === 'context' && !said.includes('(context)')) parts.push(markMessages.context);
  return commas(parts);
}

function symbolWord(symbol: EventMark['symbol']): string {
  if (symbol === 'base') return markMessages.base;
  return symbol === 'site' ? markMessages.site : inSentence(eventMessages[typeOfSign(symbol)]);
}

/** Which way a flow goes, and whether it does: "via Turkey and Greece", "both ways", "planned". */
export function flowNotes({ viaNames, both, state }: Pick<FlowMark, 'viaNames' | 'both' | 'state'>): string[] {
  const notes: string[] = [];
  if (viaNames.length > 0) notes.push(markMessages.via({ places: list(viaNames) }));
  if (both) notes.push(markMessages.bothWays);
  if (state !== 'happened') notes.push(markMessages[state]);
  return notes;
}

/** As the story has them, by name, or most passages first. */
export const MARK_ORDERS = ['story', 'name', 'passages'] as const;
export type MarkOrder = (typeof MARK_ORDERS)[number];

/** A copy in another order; what is equal keeps the story's. */
export function orderMarks(marks: readonly Mark[], order: MarkOrder, story: Story): readonly Mark[] {
  if (order === 'story') return marks;
  const passages = ({ id }: Mark) => storyIndex(story).entity(id)?.passages.length ?? 0;
  return [...marks].sort((a, b) =>
    order === 'name' ? a.name.localeCompare(b.name, story.lang) : passages(b) - passages(a),
  );
}
