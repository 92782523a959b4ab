/** Whether this reader wants less motion: chosen here, or by the system. */
export function prefersReducedMotion(): boolean {
  return document.documentElement.dataset.motion === 'less' || matchMedia('(prefers-reduced-motion: reduce)').matches;
}
