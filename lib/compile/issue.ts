import { letterStart } from '../text/letters';

/** Something wrong in a story's files, with its place. Written so that the one line that it prints is enough to mend it. */
export interface Issue {
  readonly code: IssueCode;
  /** "story.json" or "article.txt". */
  readonly file: string;
  /** For programs, which count from 0: "entities[3].passages[0].exact"; empty when it is the whole file. */
  readonly path: string;
  /** In the file, both from 1. */
  readonly line?: number;
  readonly column?: number;
  /** The path as people read it, counted from 1 and with ids: `entity "signing", passages 1, exact`. */
  readonly place?: string;
  readonly found: string;
  /** What would be right. */
  readonly expected: string;
  /** For words that are not in the text: the most similar words that are. */
  readonly near?: string;
  /** What to do in this very case, in plain words: `did you mean "BGR"?`. */
  readonly cure?: string;
  /** How many others it stands for. */
  readonly more?: number;
}

/** The error of a `Result` of reading a story. */
export type Issues = readonly Issue[];

/** As many problems as a story is told of: enough to mend, and a file of nothing but mistakes makes no endless list. */
export const MAX_ISSUES = 100;
/** As many as are found before whoever looks for them stops. */
export const MAX_FOUND = 10_000;

/** The first of many problems, and last how many more there are. */
export function boundedIssues(issues: Issues): Issues {
  const more = issues.length - MAX_ISSUES;
  if (more <= 0) return issues;
  const found = `and ${issues.length < MAX_FOUND ? '' : 'at least '}${more} more problems`;
  const rest: Issue = { code: 'more-problems', file: '', path: '', found, expected: '', more };
  return [...issues.slice(0, MAX_ISSUES), rest];
}

export function countIssues(issues: Issues): number {
  return issues.reduce((sum, { more = 1 }) => sum + more, 0);
}

/** `story.json line 212, column 22, entity "signing", passages 1, exact: not in paragraph 9: "$1.9bn"; near: "$1.8bn"` */
export function formatIssue(issue: Issue): string {
  if (issue.more !== undefined) return issue.found;
  const { near, cure } = issue;
  const right = near === undefined ? `expected: ${issue.expected}` : `near: ${quoted(near)}`;
  return `${placeOf(issue)}: ${issue.found}; ${right}${cure === undefined ? '' : `; ${cure}`}`;
}

/** `story.json line 212, column 22, entity "signing", passages 1, exact` */
export function placeOf({ file, path, place = path, line, column }: Issue): string {
  const inFile = line === undefined ? '' : `line ${line}, column ${column}`;
  return [file, [inFile, place].filter((part) => part !== '').join(', ')].filter((part) => part !== '').join(' ');
}

const MAX_QUOTED = 160;

/** Words of a file inside a message: on one line, with nothing that a terminal would obey, and not endless. */
export function quoted(text: string): string {
  const short = text.length > MAX_QUOTED ? `${text.slice(0, letterStart(text, MAX_QUOTED))}…` : text;
  return JSON.stringify(short).replace(/[\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g, escaped);
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/**
 * Everything that can be wrong in a story, in one line each: what it means and what mends it.
 * docs/story-format.md shows this table; a test keeps the two alike, and asks for a test of every code.
 */
export const ISSUE_CODES = {
  'file-missing': 'The file is not there. Create it in the story’s folder.',
  'file-too-large': 'The file is over 8 MB, or a series’ file over 6 MB. Split it or remove what is not needed.',
  'not-utf8': 'The file is not UTF-8 text. Save it as UTF-8 without a byte order mark.',
  'json-syntax': 'The file is not JSON at this line and column. Mend the comma, quote or bracket there.',
  'json-too-deep': 'Brackets are nested more than 32 deep. No field of a story needs that.',
  'forbidden-key': 'A key that JavaScript treats specially (`__proto__`, `constructor`, `prototype`). Remove it.',
  'duplicate-key': 'The same key twice in one object; JSON would silently keep the last. Remove one.',
  'too-many-items': 'A list of more than 30,000 elements, or an object of as many keys. No story needs that.',
  'unshowable-text':
    'A character that pages cannot show or that turns the text around it: a control character, half of a surrogate pair, U+202A to U+202E, an isolate (U+2066 to U+2069) without its other half. Remove it.',
  'unknown-format':
    'The file is of a format that this version does not read. `"format": 2` is the newest; a file without it is of format 1.',
  'missing-field': 'A required field is not there. Add it.',
  'unknown-key': 'A key that the format does not have. Check its spelling, or remove it.',
  'wrong-type': 'A value of another type, e.g. text where a number belongs.',
  'wrong-value': 'A word that is not one of the words allowed here.',
  'wrong-format': 'Text that is not in the form needed, e.g. an id with capitals or a day that does not exist.',
  'wrong-length': 'Too short, too long, or an empty list where at least one is needed.',
  'out-of-range': 'A number outside the range allowed here.',
  'impossible-coordinate': 'Longitude is −180 to 180, latitude −85 to 85, in this order.',
  placeholder:
    'Words of a template, or an address of example.org, in what is published. Say what is true, or make the story a draft.',
  'slug-mismatch': 'The slug in the file is not the folder’s name. Make them alike.',
  'revision-mismatch':
    'The newest change in `changes` is not the story’s `revision`. Add the change or correct the number.',
  'article-changed':
    'The bytes of article.txt are not those that the story was written for. Restore the text, or check every passage and write the new sum.',
  'article-line':
    'A line of article.txt that is empty or holds a control character, or more than 30,000 of them. One paragraph a line, `\\n` between.',
  'duplicate-id': 'Two entities, layers, sources or stops with the same id. Rename one.',
  'reserved-id': 'An id with a meaning of its own: no layer is called `none`, no entity `article`.',
  'duplicate-reference': 'The same id twice in one list. Remove one.',
  'unknown-entity': 'An id that no entity has. Correct it or add the entity.',
  'unknown-layer': 'An id that no layer has. Correct it or add the layer.',
  'unknown-source': 'An id that no source has. Correct it or add the source.',
  'unknown-country':
    'Neither an ISO 3166-1 alpha-3 code nor `x-kosovo` or another code that the map has for land without one.',
  'unknown-paragraph': 'The article has no paragraph of this number. Paragraphs count from 1.',
  'quote-not-found':
    'The exact words are not in the text. Copy them from article.txt, with its quotation marks and dashes.',
  'quote-elsewhere': 'The words are in the text, but not where paragraph, prefix and suffix say.',
  'quote-ambiguous': 'The words stand in several places. Add `paragraph`, `prefix` or `suffix` until one is left.',
  'duplicate-passage': 'The same span twice on one entity. Remove one.',
  'impossible-date': 'Not an EDTF date (levels 0 and 1, no time of day), or a day that no calendar has.',
  'reversed-dates': 'The interval ends before it starts. Swap the two.',
  'time-not-linkable': 'A date mention that a link cannot hold. Use a plain date, month, year or interval, or `null`.',
  'entity-unfounded': 'An entity with neither a passage nor a source. Give it one of them.',
  'entity-in-no-layer':
    'A placed entity or a flow that no layer shows. List it in a layer, or place it `none` with the reason.',
  'point-outside-country':
    'A point that is not in the country that it names, by the map’s outlines. Correct one of them; longitude stands first.',
  'reported-as-said':
    'Words that are not quoted, with the shape `said`, which is shown as speech. The shape of indirect words is `reported`.',
  'at-target':
    '`at` must name a place that is itself at a point, in a city, a country, a division or a shape, or at a water, and not at another place.',
  'near-center':
    'A distance is measured from one point: `at` names a place that is itself at a point or in a city, or `lonLat` is that point.',
  'near-reach': 'A circle that goes beyond 85° north or south, where the map ends. Place it otherwise.',
  'unknown-division':
    'An ISO 3166-2 code that the map has no division for. Codes have the country’s two letters first: `TJ-KT`.',
  'unknown-water':
    'An id that no sea, strait, lake or river of the map has. Ids are names in lower case: `bab-el-mandeb`.',
  'region-shape':
    'A region is a list of `countries`, or an `area` with the `source` whose notion it is and its `exactness`. Write one of the two.',
  'geometry-type':
    'Not the kind of GeoJSON that belongs here: an area is one Polygon or MultiPolygon, a line one LineString or MultiLineString, by itself.',
  'geometry-empty': 'A geometry, a part or a ring without positions. Remove it or draw it.',
  'geometry-position': 'A position is two numbers: longitude, then latitude. Leave out heights.',
  'geometry-ring': 'A ring has at least three corners and ends where it began; a line has at least two places.',
  'geometry-crossing':
    'Edges that cross, cover or touch each other elsewhere than at corners. Draw the ring without the loop, or join the polygons.',
  'geometry-nesting': 'A hole outside of its polygon, or a polygon inside another one.',
  'geometry-date-line':
    'An edge that goes the long way round the world. Cut the shape at 180 degrees: one part ends at 180, the next begins at -180 (RFC 7946).',
  'geometry-points': 'A shape of more than 5,000 points. Simplify it: pages draw it at every move of the map.',
  'geometry-swapped':
    'A shape far from the whole story, which would be near it if the two numbers of its positions were swapped. Longitude comes first.',
  'same-elsewhere':
    'An id of a country on what is not placed as that country. Correct the id or the placement, or take it away.',
  'several-places': 'A thing that is no event at several places. Say one, or make it an event or several things.',
  'same-country': 'A border between a country and itself.',
  'no-shared-border':
    'A border between two countries that do not touch on the map. Name two neighbours, or place it at a point.',
  'event-place':
    'An event in a region of countries or on a border, where nothing can be drawn, or in a shape of its own that nothing draws. Place it in a country, division or city, or `at` a place that has the shape.',
  'protected-person':
    'Somebody whom the story protects (`protected`) has a place, is linked to who they are elsewhere, or takes part in an event that is placed more exactly than in a country. Take it out.',
  'flow-end': 'A flow begins, passes and ends at places that are on the map.',
  'flow-same-ends': 'A flow from a place to itself, or twice through the same place without another between.',
  'claim-without-attribution': 'A claim or an amount in somebody’s mouth without saying whose. Name the speaker.',
  'layer-mixes-context':
    'A layer of the article shows something that the article does not name. Move it to a `-context` layer.',
  'context-without-source': 'Context without a source on the item, the layer or the entity. Cite one.',
  'layer-name-origin': 'A layer’s id ends with `-context` exactly when its origin is `context`.',
  'style-without-legend': 'A layer draws a style that its legend does not explain. Add the legend line.',
  'series-header':
    'A series’ file begins with a line of three words: `year`, `month` or `day`, then `country`, `division`, `place` or `flow`, then `value`, such as `month,division,value`.',
  'series-line': 'A line of a series’ file that has not three cells, or has quotes or spaces. Write `2024,TJK,47.9`.',
  'series-date':
    'A date that is not what the first column says: a year is `2024`, a month `2024-03`, a day `2024-03-15`. Dates of another exactness are another series.',
  'series-span':
    'More than 1,200 years, months or days from the first date of a series to the last, which no chart shows. Correct the date, or use longer steps.',
  'series-value':
    'A value that is not a plain number of zero or more. Leave the line out where there is no data: that is not zero.',
  'series-duplicate': 'The same date of the same country, division, place or flow twice in a series. Remove one.',
  'series-kind':
    'A flow needs a series of flows, a shaded layer one of countries or divisions, circles one of places: the second column says which it is.',
  'series-flow-time':
    'A series gives a flow an amount for a date at which the flow is not. Correct `when` or the series.',
  'series-without-data':
    'A series without a row for this flow, or for anything that this layer lists. Correct one of them.',
  'series-place':
    'A place of a series that is on no point of its own, where a circle could be drawn: place it at a `point` or in a `city`. Or a division in a shaded layer that is not placed as one: place it `admin1`.',
  'unknown-series': 'An id that no series has. Correct it or add the series.',
  'classes-order': 'The classes of a shaded layer do not ascend. Write each break once, the lowest first.',
  'flow-amount': 'An amount of a flow that is zero or below. Leave out what is not known; turn a negative flow round.',
  'unknown-figure': 'Words that no amount of this entity has. Copy them from `written.exact`.',
  'sum-units':
    'Arithmetic with units that do not fit: a part and its whole share one unit, and a percentage begins with `%`.',
  'sum-result': 'What the numbers give is not what `result` says. Correct one of them.',
  'reference-kind': 'An id of another kind of thing than belongs here. Name a place, an organisation or a statement.',
  'self-reference': 'A statement that bears on itself. Name another one.',
  'mixed-units':
    'Amounts of one layer in different units or from different series, which no one scale can show. Split the layer.',
  'stop-view':
    'A stop’s view is no query that a link can hold. Use `c`, `t`, `l`, `s`, `p` and `b`, each once, as docs/links.md writes them.',
  'stop-paragraphs': 'A stop ends before it starts. Swap its two paragraphs.',
  'stop-overlap':
    'A stop begins before the one above it has ended. Stops stand in the order of the text and share no paragraph.',
  'block-paragraphs': 'A block says which paragraphs it is: either `paragraph` or `paragraphs`, the first one first.',
  'block-overlap': 'A paragraph in two blocks, or in a block and `captions`. Leave it in one.',
  'heading-level': 'The first heading is one of level 3. Begin with level 2.',
  'lang-place':
    'A language is of either a `paragraph` or a `passage`, and no words have two. Name one of them, each once.',
  'lang-cuts-passage':
    'Words in another language begin or end inside a passage. Let them hold all of it, or stand inside it.',
  'link-overlap': 'Two links of the publisher share words, which can lead to one address only. Shorten or remove one.',
  'picture-kind':
    'A file in `pictures` that is no JPEG, PNG, WebP or AVIF by its bytes, whatever its name. Save it as one of these.',
  'picture-broken': 'A picture whose file breaks off before its end. Copy it again.',
  'picture-moves': 'A picture that moves. Save one of its frames, as a picture that stands still.',
  'picture-too-large':
    'A picture of more than 20 MB, 50 million pixels (AVIF: 16 million), or 16,383 on a side. Save it smaller: it is shown up to 1,440 wide.',
  'picture-elsewhere':
    'A file in `pictures` that is a link to one outside of the story’s folder. Put the picture itself there.',
  'picture-twice': 'Two pictures of one file, or with one caption. Remove one, or its `caption`.',
  'picture-alt':
    'A picture without `alt`, or with its file’s name there. Say what it shows, or write `"decorative": true` where the text says it all.',
  'picture-place':
    'A picture that does not say where it stands, or stands inside a list or quotation. Write `after`, or `caption` for the paragraph right behind it.',
  'extracts-without-original':
    'Only extracts are shown, and the story does not say where the whole article can be read. Add `article.url`.',
  'unshown-words':
    'Eight words or more in a row of a sentence that is not shown. Say it in other words, or give an entity a passage there.',
  'more-problems': 'There are more problems than are listed. Mend the others first.',
} as const;

export type IssueCode = keyof typeof ISSUE_CODES;
