import type { EntityId, LayerId } from '../story/ids';
import type { Layer, MarkStyle, Place, Story } from '../story/story';
import { storyIndex } from '../story/story-index';

/** What a layer says of a country in a column: a member, or why it is none. */
export interface Membership {
  readonly country: EntityId;
  /** How the map marks it; "plain" when it only says something. */
  readonly style: MarkStyle;
  readonly says: string | null;
  readonly origin: Layer['origin'];
}

export interface MembershipColumn {
  readonly id: EntityId | LayerId;
  readonly name: string;
  readonly asOf: Layer['asOf'];
  /** The layers that show it on the map. */
  readonly layers: readonly LayerId[];
  readonly cells: readonly Membership[];
}

export interface MembershipMatrix {
  readonly columns: readonly MembershipColumn[];
  /** Those that the article names as members first, in its order; then the others by name. */
  readonly countries: readonly Place[];
}

/** Countries by what they belong to: a column for each group and for each layer that marks single countries as members. */
export function memberships(story: Story): MembershipMatrix {
  const columns = new Map<string, MembershipColumn>();
  const add = (id: string, name: string, layer: Layer, cells: readonly Membership[]) => {
    const column = columns.get(id) ?? { id, name, asOf: layer.asOf, layers: [], cells: [] };
    const layers = [...new Set([...column.layers, layer.id])];
    columns.set(id, { ...column, layers, cells: [...column.cells, ...cells] });
  };
  const index = storyIndex(story);
  for (const layer of story.layers) {
    const marksMembers = layer.items.some(({ style }) => style.startsWith('dots-'));
    for (const { entity: id, of, style, says = null } of layer.items) {
      const entity = index.entity(id);
      const group = of === undefined ? undefined : index.entity(of);
      if (entity?.kind === 'group') {
        const { members } = entity;
        const cells = members.map((country) => ({ country, style, says, origin: layer.origin }));
        add(id, entity.short ?? entity.name, layer, cells);
      } else if (isCountry(entity) && group) {
        add(group.id, group.short ?? group.name, layer, [{ country: id, style, says, origin: layer.origin }]);
      } else if (isCountry(entity) && marksMembers) {
        const counterpart = layer.id.replace(/-context$/, '');
        add(counterpart, layer.name, layer, [{ country: id, style, says, origin: layer.origin }]);
      }
    }
  }
  const cells = [...columns.values()].flatMap((column) => column.cells);
  const ids = (origin: Layer['origin']) => cells.filter((cell) => cell.origin === origin).map(({ country }) => country);
  const named = [...new Set(ids('article'))];
  const places = (list: readonly EntityId[]) => list.map((id) => index.entity(id)).filter(isCountry);
  const others = places([...new Set(ids('context'))].filter((id) => !named.includes(id)));
  return {
    columns: [...columns.values()],
    countries: [...places(named), ...others.sort((a, b) => a.name.localeCompare(b.name, story.lang))],
  };
}

function isCountry(entity: Story['entities'][number] | undefined): entity is Place {
  return entity?.kind === 'place' && entity.type === 'country';
}
