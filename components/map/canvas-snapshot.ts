import L from 'leaflet';

/** A map that has not been painted for so long is likely to rest, in milliseconds. */
const REST_MS = 1000;

/**
 * A picture of the map's canvases, behind the basemap's. A page that is saved keeps its pictures and no pixels of a canvas: there the
 * canvas is clear, and the picture shows. On the live page the basemap's canvas is opaque and covers it.
 */
export class CanvasSnapshot {
  readonly #image = document.createElement('img');
  #timer = 0;
  #turn = 0;

  constructor() {
    this.#image.alt = '';
    this.#image.setAttribute('aria-hidden', 'true');
    this.#image.style.position = 'absolute';
  }

  /** Takes the picture once the canvas has rested; `corner` and `size` are the canvas's, in the layer's pixels. */
  takeLater(canvas: HTMLCanvasElement, corner: L.Point, size: L.Point): void {
    this.remove();
    const turn = this.#turn;
    this.#timer = window.setTimeout(async () => {
      const href = await pictureOf(canvas, size);
      if (!href || turn !== this.#turn || !canvas.isConnected) return;
      this.#image.src = href;
      this.#image.width = size.x;
      this.#image.height = size.y;
      L.DomUtil.setPosition(this.#image, corner);
      canvas.before(this.#image);
    }, REST_MS);
  }

  remove(): void {
    this.#turn++;
    window.clearTimeout(this.#timer);
    this.#image.remove();
  }
}

/** A data URL: a saved page does not keep what a `blob:` address leads to. Null where the canvas has no area. */
async function pictureOf(canvas: HTMLCanvasElement, { x: width, y: height }: L.Point): Promise<string | null> {
  const copy = document.createElement('canvas');
  // One pixel of the picture for one of the page: this costs a dense screen nothing more.
  copy.width = width;
  copy.height = height;
  const ctx = copy.getContext('2d');
  const from = canvas.getBoundingClientRect();
  if (!ctx || !from.width || !from.height) return null;
  for (const each of canvas.closest('.leaflet-container')?.querySelectorAll('canvas') ?? []) {
    const { left, top, width: across, height: down } = each.getBoundingClientRect();
    if (each.width && each.height) ctx.drawImage(each, left - from.left, top - from.top, across, down);
  }
  const blob = await new Promise<Blob | null>((resolve) => copy.toBlob(resolve, 'image/webp', 0.8));
  return blob && dataUrl(blob);
}

function dataUrl(blob: Blob): Promise<string | null> {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as string);
    reader.onerror = () => resolve(null);
    reader.readAsDataURL(blob);
  });
}
