let kept: CanvasRenderingContext2D | null = null;

/** A clear canvas that is not shown, kept from one painting to the next. */
export function scratchCanvas(width: number, height: number): CanvasRenderingContext2D {
  kept ??= document.createElement('canvas').getContext('2d') as CanvasRenderingContext2D;
  const { canvas } = kept;
  if (canvas.width !== width || canvas.height !== height) {
    canvas.width = width;
    canvas.height = height;
  }
  kept.resetTransform();
  kept.globalCompositeOperation = 'source-over';
  kept.globalAlpha = 1;
  kept.clearRect(0, 0, width, height);
  return kept;
}
