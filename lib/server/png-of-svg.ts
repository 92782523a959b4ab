import { renderPng } from './render-png';
import { TooSlow } from './too-slow';

/** The renderer gives up on some bands that are cut along a border (its own fault): they are then drawn uncut, over the border too. */
export async function pngOfSvg(svg: string, width: number): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return await renderPng(svg, width);
  } catch (error) {
    const uncut = svg.replaceAll(/ clip-path="url\(#in-[^"]+\)"/g, '');
    if (uncut === svg || error instanceof TooSlow) throw error;
    return await renderPng(uncut, width);
  }
}
