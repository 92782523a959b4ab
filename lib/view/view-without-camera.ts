import type { View } from './view';

/** All of a view but from where one looks: equal for two views that differ in their camera alone. */
export function viewWithoutCamera({ camera: _, ...choice }: View): string {
  return JSON.stringify({ ...choice, time: choice.time?.edtf });
}
