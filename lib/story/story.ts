/**
 * A story as readers get it: compiled once from `article.txt` and `story.json`, plain JSON, trusted from here on.
 * Offsets are UTF-16 code units inside one paragraph, end exclusive. Longitude and latitude are WGS84 degrees.
 */

import type { Camera } from '../geo/camera';
import type { LonLat } from '../geo/mercator';
import type { ArticlePicture } from './article-picture';
import type { Change } from './change';
import type { Claim } from './claim';
import type { EventKind, EventSign } from './event-sign';
import type { FlowMeasure } from './flow-measure';
import type { OtherState } from './flow-state';
import type { EntityId, Iso3, LayerId, SeriesId, SourceId } from './ids';
import type { ParagraphShape } from './paragraph-shape';
import type { Placement } from './placement';
import type { Rights } from './rights';
import type { SeriesDate, SeriesKey, SeriesStep, SeriesSubject } from './series-date';
import type { StoryShape } from './story-shape';
import type { ClosedRange, GivenDate, TimeRange } from './time-range';
import type { View } from './view';
import type { ZoneSign } from './zone-sign';

export type Sureness = 'high' | 'medium';

/** A span of the article: paragraph number (1-based) and offsets in it. */
export interface Passage {
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
}

/** What the article does not say: always with a source and how sure we are. */
export interface ContextFact {
  readonly text: string;
  readonly sources: readonly SourceId[];
  readonly sureness: Sureness;
  /** Up to when the fact was checked. */
  readonly asOf?: GivenDate;
}

/** When something is. Compiled, so that EDTF is not read again. */
export interface When extends GivenDate {
  /** The first and last day that it can be, ISO; null where the date is open or unknown on that side. */
  readonly first: string | null;
  readonly last: string | null;
  /** The time at which it begins, or else ends, as a view can be limited to it: without doubts, a season as its year. */
  readonly step: ClosedRange | null;
  /**
   * A `period` is a month, a year or more of them, on one day of which it is; of an `interval` it lasts from one end to the other. With
   * `not-given` the label says itself that a day or month is not given.
   */
  readonly precision: 'day' | 'period' | 'not-given' | 'interval';
  readonly note?: string;
  /** True when the article announces it for after the article's own date. */
  readonly announced: boolean;
}

export interface EntityBase {
  readonly id: EntityId;
  readonly name: string;
  /** A shorter name for the map and narrow lists. */
  readonly short?: string;
  /** One plain sentence for the card. */
  readonly summary?: string;
  /** In document order. */
  readonly passages: readonly Passage[];
  readonly placement: Placement;
  /** How exactly it is placed and why, in plain words. */
  readonly placementNote: string;
  readonly when?: When;
  readonly context: readonly ContextFact[];
  /** Sources of the entity itself, for what stands in context layers. */
  readonly sources: readonly SourceId[];
  /** Entities that the card offers besides. */
  readonly related: readonly EntityId[];
  /** What it is elsewhere: "iso:TJK", "wikidata:Q42". */
  readonly same?: readonly string[];
  /** By BCP 47 tag. */
  readonly names?: Readonly<Record<string, string>>;
}

export interface Place extends EntityBase {
  readonly kind: 'place';
  /** `country` is the country's area itself; `site` anything built or used that is not a settlement. */
  readonly type: 'country' | 'city' | 'site' | 'region' | 'border' | 'historical';
}

export interface Group extends EntityBase {
  readonly kind: 'group';
  readonly members: readonly EntityId[];
}

export interface Event extends EntityBase {
  readonly kind: 'event';
  readonly type: EventKind;
  /** Other places where the same happens. */
  readonly alsoAt?: readonly EntityId[];
  readonly participants?: readonly Participant[];
  /** Seats of a meeting, for its symbol. */
  readonly seats?: number;
}

/** Who takes part in an event, and as what: "host", "guest", "signed". */
export interface Participant {
  readonly entity: EntityId;
  readonly part: string;
}

export interface Person extends EntityBase {
  readonly kind: 'person';
  readonly role: string;
  /** e.g. "public figure", "protected: prisoner of war". */
  readonly status?: string;
  /** For whom the person speaks. */
  readonly organisation?: EntityId;
}

export interface Organisation extends EntityBase {
  readonly kind: 'organisation';
  readonly type: string;
  /** The place where it sits. */
  readonly seat?: EntityId;
}

/** A number that arithmetic uses or that stands beside another; `comparedAmountWords` says it. */
export interface Amount {
  /** The words of the article, where the number is one of the article's. */
  readonly written?: string;
  /** What it is: "Remittances received". */
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly sources: readonly SourceId[];
  /** Of a country's value in a series. */
  readonly at?: { readonly series: SeriesId; readonly country: Iso3; readonly year: number; readonly part?: string };
}

/** What another source says beside a number of the article: never on one scale with it. */
export interface FigureComparison {
  readonly who: string;
  readonly says: string;
  readonly amount?: Amount;
  /** Whether it counts the same thing as the article's number. */
  readonly measures: 'same' | 'other';
  readonly why?: string;
  readonly sources: readonly SourceId[];
  readonly sureness: Sureness;
  readonly asOf?: GivenDate;
}

/** Arithmetic, step by step; what comes out has been worked out, not written. */
export interface Derivation {
  readonly name: string;
  readonly find: 'whole' | 'percent';
  readonly part: Amount;
  /** What the part is divided by: the percentage that it is said to be, or the whole. */
  readonly by: Amount;
  readonly result: { readonly value: number; readonly unit: string };
}

/** A number of the article, as it is written and what it counts. */
export interface Figure {
  /** Exact words of the article. */
  readonly written: string;
  readonly passage: Passage;
  readonly value: number;
  readonly unit: string;
  /** e.g. "more than", "nearly", "exact". */
  readonly qualifier: string;
  readonly period: string;
  readonly of: string;
  readonly saidBy?: EntityId;
  readonly beside: readonly FigureComparison[];
  readonly sums: readonly Derivation[];
}

export interface FigureEntity extends EntityBase {
  readonly kind: 'figure';
  readonly figure: Figure;
}

export interface FlowEnd {
  /** A place entity, a country, city or region. */
  readonly entity: EntityId;
  /** Where the line ends, if not at the place's own point or label point. */
  readonly anchor?: LonLat;
}

export interface Flow extends EntityBase {
  readonly kind: 'flow';
  readonly measure: FlowMeasure;
  /** What it moves in the story's words: "remittances", "grain". Without it, the interface's words for the measure. */
  readonly what?: string;
  readonly from: FlowEnd;
  readonly to: FlowEnd;
  /** Places through which it goes, in order. */
  readonly via?: readonly EntityId[];
  /** It goes both ways. */
  readonly both?: true;
  readonly state?: OtherState;
  /** Empty when no amount is given; the first one is the width and label. */
  readonly figures: readonly Figure[];
  /** Amounts by date: the rows of this series that have the flow's id. */
  readonly amounts?: { readonly series: SeriesId };
  /** "according to …" as it stands beside the amount. */
  readonly attribution?: string;
  /** The claim that the flow rests on, if the article puts it in somebody's mouth. */
  readonly claim?: Claim;
}

export interface Statement extends EntityBase {
  readonly kind: 'statement';
  readonly claim: Claim;
  /** Statements that this one contradicts, supports or speaks about, and how. */
  readonly bearsOn: readonly { readonly statement: EntityId; readonly reason: string }[];
}

export type Entity = Place | Group | Event | Person | Organisation | FigureEntity | Flow | Statement;
export type EntityKind = Entity['kind'];

/** How a layer draws an item. The words are the drawing's, never a colour. */
export type MarkStyle =
  | 'plain'
  | 'band-solid'
  | 'band-broken'
  | 'dots-solid'
  | 'dots-hollow'
  | 'outline'
  | 'symbol-base'
  | 'border-ticks';

export interface LayerItem {
  readonly entity: EntityId;
  readonly style: MarkStyle;
  /** What this layer says of the entity, e.g. "member since 1 February 2024". */
  readonly says?: string;
  /** The group that this speaks of, of which the entity is no member. */
  readonly of?: EntityId;
  readonly sources: readonly SourceId[];
}

export interface Layer {
  readonly id: LayerId;
  readonly name: string;
  readonly origin: 'article' | 'context';
  /** What it shows, in one plain sentence. */
  readonly shows: string;
  readonly asOf: GivenDate;
  readonly sources: readonly SourceId[];
  readonly legend: readonly {
    readonly style: MarkStyle | FlowMeasure | EventSign | ZoneSign | 'place' | 'shade' | 'circles';
    readonly label: string;
  }[];
  /** Shades its countries or divisions. `classes` are the breaks, ascending: n of them make n + 1 classes, the same at every date. */
  readonly shade?: { readonly series: SeriesId; readonly classes: readonly number[] };
  /** Draws a circle at each of its places, whose area grows with the place's value. */
  readonly circles?: { readonly series: SeriesId };
  readonly items: readonly LayerItem[];
}

/** Numbers by date, of things of one kind: what one source states by one method, so that all are on one scale. */
export interface Series {
  readonly id: SeriesId;
  /** What its numbers are of. */
  readonly of: SeriesSubject;
  /** Every date is as exact as this. */
  readonly step: SeriesStep;
  readonly name: string;
  /** As it stands behind a number: "% of GDP". */
  readonly unit: string;
  /** What stands right before and behind a number where room is short: "$" and "m". */
  readonly short?: { readonly before: string; readonly after: string };
  readonly decimals: number;
  /** What is counted, by which method. */
  readonly measures: string;
  /** What part of each year, month or day the values cover, when it is not the whole: "April to June". */
  readonly part?: string;
  readonly sources: readonly SourceId[];
  /** When the source stated these values. */
  readonly asOf: GivenDate;
  readonly note?: string;
  /** Ascending, as a link has them; those with at least one value. */
  readonly dates: readonly SeriesDate[];
  /** By what they are of, one value a date in the order of `dates`; null is no data, which is not zero. */
  readonly values: Readonly<Record<SeriesKey, readonly (number | null)[]>>;
  /** Of divisions that may be no entities of the story: what they are called. */
  readonly names?: Readonly<Record<SeriesKey, string>>;
}

export interface Source {
  readonly id: SourceId;
  readonly title: string;
  readonly publisher: string;
  readonly date?: GivenDate;
  readonly url?: string;
  /** What it is used for, in a few words. */
  readonly supports?: string;
}

/** A date in the text. With `edtf` it is a link that sets the view's time. */
export interface TimeMention {
  readonly passage: Passage;
  readonly edtf: string | null;
  readonly label: string;
  readonly basis: string;
}

export interface Paragraph extends ParagraphShape {
  readonly n: number;
  readonly text: string;
  /** Spans that are links, in order, never overlapping. */
  readonly links: readonly Link[];
  /** Wider passages around or across links; may nest and cross. Never cut a link. */
  readonly spans: readonly PassageSpan[];
}

export type Link = {
  readonly start: number;
  readonly end: number;
  /** Not followed from its own words but from the list in the paragraph's margin. */
  readonly quiet?: true;
} & ({ readonly entity: EntityId; readonly kind: EntityKind } | { readonly time: TimeRange });

export interface PassageSpan {
  readonly start: number;
  readonly end: number;
  readonly entity: EntityId;
}

/** What the map needs to know of a country without its outline. */
export interface CountryFacts {
  readonly iso3: Iso3;
  readonly name: string;
  /** In its own languages, the main one first; `lang` is a BCP 47 tag. */
  readonly native: readonly { readonly lang: string; readonly name: string }[];
  /** west, south, east, north; east may pass 180. Of the main part, so that a camera can frame it. */
  readonly bbox: readonly [number, number, number, number];
  /** Label point. */
  readonly anchor: LonLat;
}

/** A curated view tied to paragraphs, for reading along. */
export interface Stop {
  readonly id: string;
  readonly title: string;
  /** First and last paragraph, both included. */
  readonly paragraphs: readonly [from: number, to: number];
  readonly view: View;
}

export interface Story {
  readonly slug: string;
  /** It is in no list, and says that it is one. */
  readonly isDraft?: true;
  readonly revision: number;
  readonly title: string;
  readonly lang: string;
  /** "Dushanbe, 8 October 2025" */
  readonly dateline: string;
  /** The day from which the article speaks, ISO. */
  readonly date: string;
  readonly article: {
    readonly publisher: string;
    /** None when the text is published here first. */
    readonly url?: string;
    readonly headlineNote?: string;
  };
  readonly rights: Rights;
  readonly defaults: {
    readonly camera: Camera;
    readonly layers: readonly LayerId[];
    /** What this view shows, in one line. */
    readonly title?: string;
  };
  readonly paragraphs: readonly Paragraph[];
  /** In the order of the text; none where the story has none. */
  readonly pictures?: readonly ArticlePicture[];
  readonly entities: readonly Entity[];
  readonly layers: readonly Layer[];
  readonly sources: readonly Source[];
  /** What could not be checked, one plain sentence each. */
  readonly unverified: readonly string[];
  readonly series: readonly Series[];
  readonly times: readonly TimeMention[];
  /** In the order of the text, no paragraph in two of them; empty when the story has none. */
  readonly stops: readonly Stop[];
  readonly changes: readonly Change[];
  /** Every country that a placement, a group or a flow names. */
  readonly countries: Readonly<Record<Iso3, CountryFacts>>;
  /** Every shape that a placement names, by its file. */
  readonly shapes: Readonly<Record<string, StoryShape>>;
}
