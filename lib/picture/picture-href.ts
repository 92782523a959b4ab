import type { Story } from '../story/story';
import type { View } from '../story/view';
import { serializeView, storyHref } from '../view/serialize-view';
import { viewFileName } from '../view/view-file-name';

export type PictureFormat = 'png' | 'svg';

/** How a view is made a picture. Sizes in pixels. */
export interface PictureOptions {
  readonly width: number;
  readonly height: number;
  readonly theme: 'light' | 'dark';
  /** `card`: words beside the map; `map`: the map alone. */
  readonly layout: 'card' | 'map';
}

export const PICTURE_DEFAULTS: PictureOptions = { width: 1200, height: 630, theme: 'light', layout: 'card' };

/** The address of a view's picture, in the one spelling that is answered without a redirect. */
export function pictureHref(
  story: Story,
  view: View,
  { format = 'png', ...options }: Partial<PictureOptions> & { readonly format?: PictureFormat } = {},
): string {
  return `${storyHref(story)}/picture.${format}?${pictureQuery(story, view, { ...PICTURE_DEFAULTS, ...options })}`;
}

/** The link's keys, then how the picture is made, each only when it is not the default. */
export function pictureQuery(story: Story, view: View, options: PictureOptions): string {
  const { width, height, theme, layout } = PICTURE_DEFAULTS;
  return [
    serializeView(view, story),
    ...(options.width === width ? [] : [`width=${options.width}`]),
    ...(options.height === height ? [] : [`height=${options.height}`]),
    ...(options.theme === theme ? [] : [`theme=${options.theme}`]),
    ...(options.layout === layout ? [] : [`layout=${options.layout}`]),
  ].join('&');
}

/** The name under which a picture is saved. */
export function pictureFileName(story: Story, view: View, format: PictureFormat, options: PictureOptions): string {
  const { theme, layout, width, height } = options;
  const isUsual = width * PICTURE_DEFAULTS.height === height * PICTURE_DEFAULTS.width;
  const details = [
    layout === PICTURE_DEFAULTS.layout ? '' : layout,
    theme === PICTURE_DEFAULTS.theme ? '' : theme,
    isUsual ? (format === 'png' ? `${width}` : '') : `${width}x${height}`,
  ];
  return viewFileName(story, view, details, format);
}
