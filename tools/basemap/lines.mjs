import { meshArcs } from 'topojson-client';
import { UNITS } from './authored-units.mjs';

/**
 * How the line between a disputed area and what lies beside it is drawn under each policy: `solid` recognised border,
 * `dash` line of control or separation at border weight, `dot` edge of the tint.
 */

/** What the rule below does not give: `area|neighbour` (`*` all other neighbours): [un, control]. */
const AUTHORED = {
  'crimea|kherson': ['dot', 'dash'],
  'kosovo|SRB': ['dash', 'dash'],
  'kosovo|*': ['solid', 'solid'],
  'w-sahara|MAR': ['dash', 'dot'],
  'w-sahara|MRT': ['solid', 'solid'],
  'w-sahara-east|MAR': ['dash', 'dash'],
  'w-sahara-east|MRT': ['solid', 'solid'],
  'w-sahara-east|DZA': ['solid', 'solid'],
  'golan|undof': ['dot', 'dash'],
  'golan|SYR': ['dot', 'dash'],
  'somaliland|SOM': ['dot', 'dot'],
  'west-bank|ISR': ['dash', 'dash'],
  'arunachal|BTN': ['solid', 'solid'],
  'arunachal|MMR': ['solid', 'solid'],
  'ilemi|ETH': ['solid', 'solid'],
  'abyei|SSD': ['dash', 'dash'],
  'abyei|SDN': ['dot', 'dot'],
  'bir-tawil|*': ['dot', 'dot'],
};

const OPEN = new Set(['UND', 'NSG', 'NOC', 'CON', 'MIX']);

export function disputedLines(topology, pieces, units) {
  const shapes = new Map(units.map((unit) => [unit.id, unit]));
  const kosovo = { ...UNITS.find(({ id }) => id === 'kosovo'), id: 'kosovo' };
  /** @type {string[][]} */
  const users = Array.from({ length: topology.arcs.length }, () => []);
  for (const { id, arcs } of pieces) for (const arc of arcs.flat(2)) users[arc < 0 ? ~arc : arc].push(id);
  const byPair = new Map();
  users.forEach((ids, arc) => {
    const sides = ids
      .map((id) => (id === 'x-kosovo' ? 'kosovo' : id))
      .sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
    if (sides.length < 2 || sides[0] === sides[1] || rank(sides[0]) > 0) return;
    const pair = sides.join('|');
    byPair.set(pair, [...(byPair.get(pair) ?? []), [arc]]);
  });
  return [...byPair].map(([pair, arcs]) => {
    const sides = pair.split('|');
    const [un, control] = styleOf(
      sides.map((id) => (id === 'kosovo' ? kosovo : (shapes.get(id) ?? { id, un: id, control: id }))),
    );
    return { ...meshArcs(topology, { type: 'MultiLineString', arcs }), properties: { sides, un, control } };
  });

  function rank(id) {
    return shapes.has(id) || id === 'kosovo' ? 0 : 1;
  }
}

function styleOf([area, neighbour]) {
  const authored =
    AUTHORED[`${area.id}|${neighbour.id}`] ?? AUTHORED[`${neighbour.id}|${area.id}`] ?? AUTHORED[`${area.id}|*`];
  if (authored) return authored;
  const un = areSettled(area.un, neighbour.un) ? 'solid' : 'dot';
  if (area.control === neighbour.control) return [un, 'dot'];
  if (un === 'solid') return [un, 'solid'];
  return [un, OPEN.has(area.control) || OPEN.has(neighbour.control) ? 'dot' : 'dash'];
}

/** Both sides have an owner, and not the same. */
const areSettled = (a, b) => a !== b && !OPEN.has(a) && !OPEN.has(b);
