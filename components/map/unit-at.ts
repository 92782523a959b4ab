/** The disputed area under a pointer, also where something of the story lies over it. */
export function unitAt(x: number, y: number): string | null {
  for (const element of document.elementsFromPoint(x, y)) {
    const unit = element.closest('[data-unit]')?.getAttribute('data-unit');
    if (unit) return unit;
  }
  return null;
}
