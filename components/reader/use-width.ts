import { type RefObject, useEffect, useState } from 'react';

/** An element's width in CSS pixels, followed as it changes; `first` until it has one. */
export function useWidth(element: RefObject<HTMLElement | null>, first: number): number {
  const [width, setWidth] = useState(first);
  useEffect(() => {
    const observed = element.current;
    if (!observed) return;
    const measure = () => {
      if (observed.clientWidth > 0) setWidth(observed.clientWidth);
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(observed);
    return () => observer.disconnect();
  }, [element]);
  return width;
}
