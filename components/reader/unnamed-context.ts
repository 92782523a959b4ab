import { createContext } from 'react';
import type { EntityId } from '@/lib/story/ids';

/** Marks on the live map whose names found no room there, so that the list can say so. Apart from the reader's state: it changes with the camera. */
export const UnnamedContext = createContext<readonly EntityId[]>([]);
