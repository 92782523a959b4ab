const sheets = new Map<string, CanvasRenderingContext2D>();

/** A clear canvas out of sight, kept from one painting to the next. */
export function sheet(use: string, width: number, height: number): CanvasRenderingContext2D {
  const known = sheets.get(use) ?? (document.createElement('canvas').getContext('2d') as CanvasRenderingContext2D);
  sheets.set(use, known);
  const { canvas } = known;
  if (canvas.width !== width || canvas.height !== height) {
    canvas.width = width;
    canvas.height = height;
  }
  known.resetTransform();
  known.globalCompositeOperation = 'source-over';
  known.globalAlpha = 1;
  known.clearRect(0, 0, width, height);
  return known;
}
