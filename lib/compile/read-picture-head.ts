/** What a picture's own bytes say of it, read without a decoder: enough to refuse what no page should show. */
export interface PictureHead {
  readonly kind: 'jpeg' | 'png' | 'webp' | 'avif';
  /** In pixels, as it is seen. */
  readonly width: number;
  readonly height: number;
  readonly isAnimated: boolean;
  /** Whether the file goes on to its end: a copy may have broken off. */
  readonly isWhole: boolean;
}

/** Null for what is none of the four kinds, whatever its name says. Never throws, and takes as long as there are bytes. */
export function readPictureHead(bytes: Uint8Array): PictureHead | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    if (ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 12) === 'WEBP') return webp(bytes, view);
    if (view.getUint32(0) === 0x89504e47 && view.getUint32(4) === 0x0d0a1a0a) return png(bytes, view);
    if (view.getUint16(0) === 0xffd8) return jpeg(bytes, view);
    if (ascii(bytes, 4, 8) === 'ftyp') return avif(bytes, view);
  } catch (error) {
    // Past the end of the bytes, which says what there is to say.
    if (!(error instanceof RangeError)) throw error;
  }
  return null;
}

const ascii = (bytes: Uint8Array, from: number, to: number) => String.fromCharCode(...bytes.subarray(from, to));

/** Orientations of EXIF that lie on their side. There are none beyond: a decoder turns nothing then. */
const [LYING, LAST] = [5, 8];

function seen(width: number, height: number, orientation: number) {
  return orientation >= LYING && orientation <= LAST ? { width: height, height: width } : { width, height };
}

function jpeg(bytes: Uint8Array, view: DataView): PictureHead | null {
  let size: readonly [width: number, height: number] | null = null;
  let orientation = 1;
  for (let at = 2; ; ) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    // Bytes that only fill, and markers without content.
    if (marker === 0xff) at++;
    else if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)) at += 2;
    else {
      const length = view.getUint16(at + 2);
      if (length < 2) return null;
      if (isFrame(marker)) size = [view.getUint16(at + 7), view.getUint16(at + 5)];
      if (marker === 0xe1 && ascii(bytes, at + 4, at + 8) === 'Exif')
        orientation = exifOrientation(bytes.subarray(at + 10, at + 2 + length));
      if (marker === 0xda) {
        return size && { kind: 'jpeg', ...seen(...size, orientation), isAnimated: false, isWhole: hasEnd(bytes, at) };
      }
      at += 2 + length;
    }
  }
}

/** Start of frame: all but the tables that have numbers among them. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}

/** In the data of pixels FF is followed by 0, so that an end is an end. */
function hasEnd(bytes: Uint8Array, from: number): boolean {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1))
    if (bytes[at + 1] === 0xd9) return true;
  return false;
}

/** From a block of TIFF, as EXIF is; 1 where it says nothing that can be read. */
function exifOrientation(block: Uint8Array): number {
  const view = new DataView(block.buffer, block.byteOffset, block.byteLength);
  const isLittle = ascii(block, 0, 2) === 'II';
  if (block.length < 14) return 1;
  const first = view.getUint32(4, isLittle);
  if (first + 2 > block.length) return 1;
  const entries = view.getUint16(first, isLittle);
  for (let index = 0; index < entries; index++) {
    const at = first + 2 + index * 12;
    if (at + 12 > block.length) return 1;
    if (view.getUint16(at, isLittle) === 0x0112) return view.getUint16(at + 8, isLittle);
  }
  return 1;
}

function png(bytes: Uint8Array, view: DataView): PictureHead | null {
  if (ascii(bytes, 12, 16) !== 'IHDR') return null;
  const size = [view.getUint32(16), view.getUint32(20)] as const;
  let [isAnimated, isWhole, orientation] = [false, false, 1];
  for (let at = 8; at + 12 <= bytes.length && !isWhole; ) {
    const length = view.getUint32(at);
    const type = ascii(bytes, at + 4, at + 8);
    if (type === 'acTL') isAnimated = true;
    if (type === 'eXIf') orientation = exifOrientation(bytes.subarray(at + 8, at + 8 + length));
    isWhole = type === 'IEND';
    at += 12 + length;
  }
  return { kind: 'png', ...seen(...size, orientation), isAnimated, isWhole };
}

function webp(bytes: Uint8Array, view: DataView): PictureHead | null {
  const end = view.getUint32(4, true) + 8;
  let size: readonly [width: number, height: number] | null = null;
  let [isAnimated, orientation] = [false, 1];
  for (let at = 12; at + 8 <= Math.min(end, bytes.length); ) {
    const type = ascii(bytes, at, at + 4);
    const length = view.getUint32(at + 4, true);
    const data = at + 8;
    if (type === 'VP8X') {
      size = [uint24(view, data + 4) + 1, uint24(view, data + 7) + 1];
      isAnimated = (view.getUint8(data) & 2) !== 0;
    }
    if (type === 'ANIM' || type === 'ANMF') isAnimated = true;
    if (type === 'EXIF') orientation = exifOrientation(withoutName(bytes.subarray(data, data + length)));
    if (type === 'VP8 ') size ??= [view.getUint16(data + 6, true) & 0x3fff, view.getUint16(data + 8, true) & 0x3fff];
    if (type === 'VP8L') {
      const bits = view.getUint32(data + 1, true);
      size ??= [(bits & 0x3fff) + 1, ((bits >>> 14) & 0x3fff) + 1];
    }
    at = data + length + (length % 2);
  }
  return size && { kind: 'webp', ...seen(...size, orientation), isAnimated, isWhole: end <= bytes.length };
}

const uint24 = (view: DataView, at: number) => view.getUint16(at, true) | (view.getUint8(at + 2) << 16);

/** Some programs write the name that JPEG has before it. */
function withoutName(block: Uint8Array): Uint8Array {
  return ascii(block, 0, 4) === 'Exif' ? block.subarray(6) : block;
}

interface Box {
  readonly type: string;
  /** Of what is in it. */
  readonly start: number;
  readonly end: number;
}

/** More has no picture. */
const MOST_BOXES = 1000;

/** The boxes from one place to another, as ISO media files have them. */
function boxesIn(bytes: Uint8Array, view: DataView, from: number, to: number): Box[] {
  const boxes: Box[] = [];
  for (let at = from; at + 8 <= to && boxes.length < MOST_BOXES; ) {
    const short = view.getUint32(at);
    const head = short === 1 ? 16 : 8;
    const length = short === 1 ? view.getUint32(at + 8) * 2 ** 32 + view.getUint32(at + 12) : short || to - at;
    boxes.push({ type: ascii(bytes, at + 4, at + 8), start: at + head, end: at + length });
    if (length < head) break;
    at += length;
  }
  return boxes;
}

function avif(bytes: Uint8Array, view: DataView): PictureHead | null {
  const top = boxesIn(bytes, view, 0, bytes.length);
  const [brands] = top;
  const major = ascii(bytes, 8, 12);
  const named = Array.from({ length: MOST_BRANDS }, (_, index) => 8 + index * 4)
    .filter((at) => at + 4 <= (brands?.end ?? 0))
    .map((at) => ascii(bytes, at, at + 4));
  if (!named.includes('avif') && !named.includes('avis')) return null;
  const inside = (boxes: readonly Box[], type: string, skip = 0) => {
    const box = boxes.find((one) => one.type === type);
    return box ? boxesIn(bytes, view, box.start + skip, Math.min(box.end, bytes.length)) : [];
  };
  const meta = inside(top, 'meta', 4);
  const properties = inside(meta, 'iprp');
  const all = inside(properties, 'ipco');
  const own = propertiesOf(view, meta, properties).flatMap((index) => all[index - 1] ?? []);
  const [size] = [...own, ...all].filter(({ type }) => type === 'ispe');
  const isTurned = own.some(({ type, start }) => type === 'irot' && view.getUint8(start) % 2 === 1);
  const last = top.at(-1);
  return size
    ? {
        kind: 'avif',
        ...seen(view.getUint32(size.start + 4), view.getUint32(size.start + 8), isTurned ? LYING : 1),
        isAnimated: major === 'avis' || top.some(({ type }) => type === 'moov'),
        isWhole: (last?.end ?? 0) <= bytes.length && top.some(({ type }) => type === 'mdat' || type === 'meta'),
      }
    : null;
}

const MOST_BRANDS = 32;

/** The numbers of the properties that the picture itself has, beside those of its parts and previews. */
function propertiesOf(view: DataView, meta: readonly Box[], properties: readonly Box[]): number[] {
  const [primary, associations] = [
    meta.find(({ type }) => type === 'pitm'),
    properties.find(({ type }) => type === 'ipma'),
  ];
  if (!primary || !associations) return [];
  const wanted =
    view.getUint8(primary.start) === 0 ? view.getUint16(primary.start + 4) : view.getUint32(primary.start + 4);
  const [hasLongIds, hasLongNumbers] = [
    view.getUint8(associations.start) > 0,
    view.getUint8(associations.start + 3) % 2 === 1,
  ];
  const entries = view.getUint32(associations.start + 4);
  let at = associations.start + 8;
  for (let entry = 0; entry < entries && at < associations.end; entry++) {
    const id = hasLongIds ? view.getUint32(at) : view.getUint16(at);
    at += hasLongIds ? 4 : 2;
    const count = view.getUint8(at++);
    const width = hasLongNumbers ? 2 : 1;
    if (id === wanted) {
      return Array.from({ length: count }, (_, index) =>
        hasLongNumbers ? view.getUint16(at + index * 2) & 0x7fff : view.getUint8(at + index) & 0x7f,
      );
    }
    at += count * width;
  }
  return [];
}
