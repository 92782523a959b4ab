import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PICTURE_DEFAULTS, type PictureOptions, pictureQuery } from '../../lib/picture/picture-href';
import { readPictureRequest } from '../../lib/picture/picture-request';
import { pictureSvg } from '../../lib/picture/picture-svg';
import { loadStory } from '../../lib/server/load-story';
import { pictureBase } from '../../lib/server/picture-base';
import { renderPng } from '../../lib/server/render-png';
import { parseView } from '../../lib/view/parse-view';

const FOLDER = join(import.meta.dirname, '../../tests/fixtures/pictures');

/** A view whose picture is kept, and changes only on purpose. `query` may be short, and have a picture's own keys. */
interface StoredPicture {
  readonly name: string;
  readonly slug: string;
  readonly query: string;
}

export const STORED_PICTURES: readonly StoredPicture[] = JSON.parse(readFileSync(join(FOLDER, 'views.json'), 'utf8'));

export const fileOf = ({ name }: StoredPicture): string => join(FOLDER, `${name}.png`);

export async function svgOf({ slug, query }: StoredPicture): Promise<{ svg: string; options: PictureOptions }> {
  const story = await loadStory(slug);
  if (!story) throw new Error(`no story: ${slug}`);
  const own = Object.fromEntries([...new URLSearchParams(query)].filter(([key]) => key in PICTURE_DEFAULTS));
  const asked = readPictureRequest(
    pictureQuery(story, parseView(query, story).view, { ...PICTURE_DEFAULTS, ...own } as PictureOptions),
    story,
  );
  if (asked.kind !== 'picture') throw new Error(`not a picture: ${slug}?${query}`);
  return {
    svg: pictureSvg(
      story,
      asked.view,
      asked.options,
      await pictureBase(asked.view.borders, Object.keys(story.countries)),
    ),
    options: asked.options,
  };
}

export async function pngOf(stored: StoredPicture): Promise<Uint8Array> {
  const { svg, options } = await svgOf(stored);
  return renderPng(svg, options.width);
}
