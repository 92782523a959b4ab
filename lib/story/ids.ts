/** Ids are `[a-z0-9-]{1,64}`. In a file of their own, since stories hold views and views hold ids. */
export type EntityId = string;
export type LayerId = string;
