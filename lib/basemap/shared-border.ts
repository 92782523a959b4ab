import { mesh } from 'topojson-client';
import type { Line, World } from './world';

/** The border between two countries, as lines that both outlines contain point for point. Empty when they do not touch. */
export function sharedBorder(world: World, isoA: string, isoB: string): readonly Line[] {
  if (isoA === isoB) return [];
  const wanted = new Set<unknown>([isoA, isoB]);
  const object = world.topology.objects.countries as Parameters<typeof mesh>[1];
  const border = mesh(world.topology, object, (a, b) => a !== b && wanted.has(a.id) && wanted.has(b.id));
  return border.coordinates as unknown as Line[];
}
