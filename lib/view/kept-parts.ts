import type { Camera } from '../geo/camera';

/** What a server gives to a page that it renders. */
export interface KeptParts {
  /**
   * What stands for a part until the page is whole.
   * @param key names all that the part depends on besides the story
   * @param render gives what React renders
   */
  readonly keep: (key: string, render: () => unknown) => string;
  /** The view's own camera: the page is rendered with one that stands for all. */
  readonly camera: Camera;
}
