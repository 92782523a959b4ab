/** A picture of the article's publisher, as a reader gets it. What its files are called and where: `articlePictureHref`. */
export interface ArticlePicture {
  /** In the story's folder. */
  readonly file: string;
  /** Of the file's bytes: it names them in addresses. */
  readonly hash: string;
  /** In pixels, as it is seen: turned as the camera was held. */
  readonly width: number;
  readonly height: number;
  /** The paragraph behind which it stands; 0 before the first. */
  readonly after: number;
  /** The paragraph that is its caption, right behind it. */
  readonly caption?: number;
  /** Empty for what says nothing that the text does not. */
  readonly alt: string;
  readonly credit: string;
  readonly terms: string;
  /** Where it comes from. */
  readonly source?: string;
}

/** The measure of the text has 562 pixels: for screens with one, and nearly two and three dots to a pixel. In pixels. */
const WIDTHS = [480, 960, 1440] as const;
const [, , WIDEST] = WIDTHS;

/** The widths that a picture is made in, ascending. None is more than it has: a picture is never scaled up. */
export function pictureWidths({ width }: Pick<ArticlePicture, 'width'>): number[] {
  const narrower = WIDTHS.filter((one) => one < width);
  return width <= WIDEST ? [...narrower, width] : narrower;
}
