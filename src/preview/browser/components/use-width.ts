import { useEffect, useRef, useState } from 'react';
import type { Ref } from 'react';

const atFirst = 480;
const least = 220;

/** A place and its width in pixels as it changes, so that a drawing's letters keep their size. */
export function useWidth(): [Ref<HTMLElement>, number] {
  const place = useRef<HTMLElement>(null);
  const [width, setWidth] = useState(atFirst);
  useEffect(() => {
    const element = place.current;
    if (!element) return;
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setWidth(Math.max(least, Math.round(entry.contentRect.width)));
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [place, width];
}
