import type { Page } from '@playwright/test';

/** A picture's pixels as red, green, blue and opacity of 255, in rows; cut or filled up to a size where one is given. */
export function pixelsOf(page: Page, png: Buffer, size?: readonly [width: number, height: number]): Promise<number[]> {
  return page.evaluate(
    async ([data, wanted]) => {
      const image = new Image();
      image.src = `data:image/png;base64,${data}`;
      await image.decode();
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = wanted ?? [image.width, image.height];
      const ctx = canvas.getContext('2d');
      if (!ctx) throw new Error('no canvas');
      ctx.drawImage(image, 0, 0);
      return [...ctx.getImageData(0, 0, canvas.width, canvas.height).data];
    },
    [png.toString('base64'), size] as const,
  );
}
