/**
 * A topology whose arcs are flat lists of steps, first and second coordinate by turns: a list for each of tens of thousands of points costs
 * a browser more than all else that it does with them.
 * @param {import('topojson-specification').Topology} topology
 */
export function flatTopology({ arcs, ...rest }) {
  return { ...rest, type: 'FlatTopology', arcs: arcs.map((arc) => arc.flat()) };
}
