import type { EventSign } from '../story/event-sign';
import { type FlowMeasure, isFlowMeasure } from '../story/flow-measure';
import type { OtherState } from '../story/flow-state';
import type { LayerId } from '../story/ids';
import type { Layer, MarkStyle, Story } from '../story/story';
import type { ZoneSign } from '../story/zone-sign';
import type { Mark, PointMark } from './mark';
import { type Scene, scene } from './scene';

/** What a reader sees on the map and looks up in a legend. A flow is its measure where it has no amount. */
export type Sign =
  | Exclude<MarkStyle, 'plain'>
  | FlowMeasure
  | OtherState
  | 'amount'
  | EventSign
  | 'place'
  | 'site'
  | 'several'
  | ZoneSign
  | 'shade'
  | 'circles';

/** The signs of one mark. A region of countries has none: it is its name. */
export function signsOf(mark: Mark): readonly Sign[] {
  switch (mark.kind) {
    case 'area': {
      const styles = mark.styles.filter((style) => style !== 'plain');
      return mark.choropleth ? [...styles, 'shade'] : styles;
    }
    case 'point':
      return [
        mark.type === 'city' ? 'place' : mark.style === 'symbol-base' ? 'symbol-base' : 'site',
        ...circlesOf(mark),
      ];
    case 'border':
      return ['border-ticks'];
    case 'flow':
      return [mark.amount === null ? mark.measure : 'amount', ...(mark.state === 'happened' ? [] : [mark.state])];
    case 'gathered':
      return [mark.symbol === 'base' ? 'symbol-base' : mark.symbol];
    case 'zone':
      if (mark.form === 'admin1') {
        const styles = mark.styles.filter((style) => style !== 'plain');
        if (mark.choropleth) return [...styles, 'shade'];
        return styles.length > 0 ? styles : ['division'];
      }
      return [mark.form === 'soft-region' ? 'region' : mark.form];
    case 'region':
      return [];
  }
}

const circlesOf = ({ circle }: PointMark): readonly Sign[] => (circle ? ['circles'] : []);

/** The signs of all marks, in their order, and of places with several events. */
export function signsOfMarks(marks: readonly Mark[]): ReadonlySet<Sign> {
  const signs = new Set<Sign>();
  const eventsByPlace = new Set<string>();
  for (const mark of marks) {
    for (const sign of signsOf(mark)) signs.add(sign);
    if (mark.kind !== 'gathered') continue;
    if (eventsByPlace.has(mark.at)) signs.add('several');
    eventsByPlace.add(mark.at);
  }
  return signs;
}

/** All signs that a layer puts on the map at any time, and in this scene, as its legend orders them. */
export function layerSigns(layer: Layer, shown: Pick<Scene, 'marks'>, story: Story): readonly Sign[] {
  const own = ownSigns(layer, story);
  const here = signsOfMarks(shown.marks.filter(({ id, layers }) => own.ids.has(id) || layers.includes(layer.id)));
  const all = [...own.signs, ...[...here].filter((sign) => isOf(sign, layer) && !own.signs.includes(sign))];
  return all.length > 0 ? all : firstOfLegend(layer);
}

/** The words of a sign in its layer's legend; null where the legend has no line of its own for it. */
export function signLabel(sign: Sign, layer: Layer): string | null {
  const line = layer.legend.find(({ style }) => style === sign);
  if (line) return line.label;
  return sign === 'amount' ? (layer.legend.find(({ style }) => isFlowMeasure(style))?.label ?? null) : null;
}

interface Own {
  readonly ids: ReadonlySet<string>;
  readonly signs: readonly Sign[];
}
/** A layer never changes; its list asks at every render. */
const known = new WeakMap<Layer, Own>();

function ownSigns(layer: Layer, story: Story): Own {
  const before = known.get(layer);
  if (before) return before;
  const { marks } = scene(story, { layers: [layer.id], time: null, selection: null });
  const signs = [...signsOfMarks(marks)].filter((sign) => isOf(sign, layer));
  const own = { ids: new Set(marks.map(({ id }) => id)), signs: signs.sort((a, b) => rank(a, layer) - rank(b, layer)) };
  known.set(layer, own);
  return own;
}

/** What another layer gives to the same country is that layer's: its style, its shade. */
function isOf(sign: Sign, layer: Layer): boolean {
  if (sign === 'shade') return layer.shade !== undefined;
  if (sign === 'circles') return layer.circles !== undefined;
  return !isAreaStyle(sign) || layer.items.some(({ style }) => style === sign);
}

const isAreaStyle = (sign: Sign) => sign.startsWith('band') || sign.startsWith('dots') || sign === 'outline';

function rank(sign: Sign, { legend }: Layer): number {
  const at = legend.findIndex(({ style }) => style === sign || (sign === 'amount' && isFlowMeasure(style)));
  // A flow without an amount stands right behind those that have one.
  return at < 0 ? legend.length : at + (isFlowMeasure(sign) && at >= 0 ? 0.5 : 0);
}

/** A layer that puts nothing of its own on the map, but names. */
function firstOfLegend({ legend }: Layer): readonly Sign[] {
  const [first] = legend;
  return first && first.style !== 'plain' ? [first.style] : [];
}

/** The layers that are on, in the story's order. */
export function shownLayers(story: Story, ids: readonly LayerId[]): readonly Layer[] {
  return story.layers.filter(({ id }) => ids.includes(id));
}
