import type { PictureOptions } from '../picture/picture-href';
import { pictureSvg } from '../picture/picture-svg';
import type { Story } from '../story/story';
import type { View } from '../story/view';
import { drawWithFonts } from './draw-with-fonts';
import { pictureBase } from './picture-base';

/** A view as SVG text, whatever scripts its words are in. */
export async function drawPicture(story: Story, view: View, options: PictureOptions): Promise<string> {
  const base = await pictureBase(view.borders, Object.keys(story.countries), view.camera);
  return drawWithFonts(story.lang, (fonts) => pictureSvg(story, view, options, { ...base, fonts }));
}
