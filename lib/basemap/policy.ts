import type { View } from '../view/view';

/** Recognised borders (UN usage), or who is in control; the link's key `b`. */
export type BorderPolicy = View['borders'];
