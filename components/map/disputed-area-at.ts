/** The disputed area under a pointer, also where something of the story lies over it. */
export function disputedAreaAt(x: number, y: number): string | null {
  for (const element of document.elementsFromPoint(x, y)) {
    const disputedArea = element.closest('[data-unit]')?.getAttribute('data-unit');
    if (disputedArea) return disputedArea;
  }
  return null;
}
