import type { View } from './view';

/** The view without its camera: equal for two views that differ only in their camera. */
export function choiceOf({ camera: _, ...choice }: View): string {
  return JSON.stringify({ ...choice, time: choice.time?.edtf });
}
