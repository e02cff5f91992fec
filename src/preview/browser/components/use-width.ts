import { useEffect, useState } from 'react';
import type { RefCallback } from 'react';

const atFirst = 480;
const least = 220;

/** A place and its width in pixels as it changes, so that a drawing's letters keep their size. */
export function useWidth(): [RefCallback<HTMLElement>, number] {
  const [place, setPlace] = useState<HTMLElement | null>(null);
  const [width, setWidth] = useState(atFirst);
  useEffect(() => {
    if (!place) return undefined;
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setWidth(Math.max(least, Math.round(entry.contentRect.width)));
    });
    observer.observe(place);
    return () => observer.disconnect();
  }, [place]);
  return [setPlace, width];
}
