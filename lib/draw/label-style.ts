import type { Cut, Fonts } from '../text/fonts';

/** How names are set on the map. Sizes in pixels, spacing in ems. */
export interface LabelStyle {
  readonly family: 'serif' | 'sans';
  readonly size: number;
  readonly weight: number;
  readonly italic?: boolean;
  /** Letter spacing in em. */
  readonly spacing: number;
  readonly capitals?: boolean;
  /** A token of app/tokens.css; ink where none is named. */
  readonly colour?: 'ink' | 'ink-2' | 'label-big' | 'label-small' | 'label-sea' | 'disputed' | 'membership' | 'pencil';
}

export const LABEL_STYLES = {
  'country-1': { family: 'serif', size: 17, weight: 600, spacing: 0.18, capitals: true },
  'country-2': { family: 'serif', size: 13.5, weight: 600, spacing: 0.14, capitals: true },
  'country-3': { family: 'serif', size: 11.5, weight: 600, spacing: 0.08, capitals: true },
  'country-4': { family: 'serif', size: 10, weight: 600, spacing: 0.01, capitals: true },
  'country-number': { family: 'sans', size: 10, weight: 600, spacing: 0 },
  'country-key': { family: 'sans', size: 11.5, weight: 500, spacing: 0 },
  'basemap-1': { family: 'serif', size: 16, weight: 400, spacing: 0.18, capitals: true, colour: 'label-big' },
  'basemap-2': { family: 'serif', size: 12.5, weight: 400, spacing: 0.14, capitals: true, colour: 'label-big' },
  'basemap-3': { family: 'serif', size: 10.5, weight: 400, spacing: 0.08, capitals: true, colour: 'label-small' },
  region: { family: 'serif', size: 14, weight: 600, italic: true, spacing: 0.08, colour: 'membership' },
  'region-small': { family: 'serif', size: 10.5, weight: 600, italic: true, spacing: 0.01, colour: 'membership' },
  zone: { family: 'serif', size: 13, weight: 600, italic: true, spacing: 0.01 },
  city: { family: 'serif', size: 11.5, weight: 400, spacing: 0.01, colour: 'label-big' },
  town: { family: 'serif', size: 11, weight: 400, spacing: 0.01, colour: 'label-big' },
  village: { family: 'serif', size: 10, weight: 400, spacing: 0.01, colour: 'label-big' },
  'story-city': { family: 'serif', size: 13.5, weight: 600, spacing: 0.01 },
  lake: { family: 'serif', size: 11, weight: 400, italic: true, spacing: 0.03, colour: 'label-sea' },
  division: { family: 'sans', size: 10.5, weight: 400, spacing: 0.06, colour: 'label-small' },
  disputed: { family: 'sans', size: 11, weight: 600, spacing: 0.02, colour: 'disputed' },
  'disputed-note': { family: 'sans', size: 11, weight: 400, italic: true, spacing: 0, colour: 'disputed' },
  sea: { family: 'serif', size: 13, weight: 400, italic: true, spacing: 0.05, colour: 'label-sea' },
  amount: { family: 'serif', size: 15, weight: 600, spacing: 0 },
  'amount-brief': { family: 'serif', size: 14, weight: 600, spacing: 0 },
  value: { family: 'serif', size: 13, weight: 600, spacing: 0 },
  note: { family: 'serif', size: 13, weight: 400, italic: true, spacing: 0, colour: 'ink-2' },
  'event-date': { family: 'sans', size: 12, weight: 500, spacing: 0, colour: 'ink-2' },
  'event-name': { family: 'serif', size: 15, weight: 600, spacing: 0 },
  'event-date-small': { family: 'sans', size: 11, weight: 500, spacing: 0, colour: 'ink-2' },
  'event-name-small': { family: 'serif', size: 13, weight: 600, spacing: 0 },
  context: { family: 'sans', size: 12, weight: 600, spacing: 0, colour: 'pencil' },
  border: { family: 'serif', size: 12, weight: 400, italic: true, spacing: 0.02, colour: 'ink-2' },
} as const satisfies Record<string, LabelStyle>;

export type LabelRole = keyof typeof LABEL_STYLES;

/** Arabic to Georgian, Khmer and Mongolian: letters that join, stack or hang from a line, and none that are set in capitals on maps. */
const AS_WRITTEN = /[\u0600-\u10ff\u1780-\u18af]/;

export function labelText(text: string, role: LabelRole): string {
  const style: LabelStyle = LABEL_STYLES[role];
  // Greek capitals have no accents.
  return style.capitals && !AS_WRITTEN.test(text) ? text.toLocaleUpperCase(/[α-ω]/.test(text) ? 'el' : 'en') : text;
}

/** In ems. Spaced out, joined letters fall apart. */
export const labelSpacing = (text: string, { spacing }: LabelStyle): number => (AS_WRITTEN.test(text) ? 0 : spacing);

/** Width in pixels of a text in a role; the browser measures, the server knows its fonts. */
export type Measure = (text: string, role: LabelRole) => number;

/** Good enough where nothing can measure: an average letter of Source Serif is about 0.55 em, a capital 0.68. */
export const roughMeasure: Measure = (text, role) => {
  const style: LabelStyle = LABEL_STYLES[role];
  return text.length * style.size * ((style.capitals ? 0.68 : 0.52) + labelSpacing(text, style));
};

function cutOf({ family, weight, italic }: LabelStyle): Cut {
  return `${family}-${weight}${italic ? '-italic' : ''}` as Cut;
}

/** The live map's measure, in the same fonts: names stand in the same places. */
export function labelMeasure(fonts: Fonts): Measure {
  return (text, role) => {
    const style: LabelStyle = LABEL_STYLES[role];
    return fonts.width(text, cutOf(style), style.size, labelSpacing(text, style));
  };
}
