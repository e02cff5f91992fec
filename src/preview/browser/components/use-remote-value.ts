import { useEffect, useRef, useState } from 'react';

/**
 * A field's text while its owner lives in a worker: what was typed shows at once, and the owner's
 * echo of an earlier keystroke doesn't overwrite later ones. A value nobody typed here wins.
 */
export function useRemoteValue<T>(given: T | undefined, fallback: T): [T, (value: T) => void] {
  const [shown, setShown] = useState<T>(given ?? fallback);
  const sent = useRef<T[]>([]);
  const heard = useRef(given);
  useEffect(() => {
    // A list is a new array at each render, though nothing in it changed.
    if (given === undefined || same(given, heard.current)) return;
    heard.current = given;
    const echoOf = sent.current.findIndex((value) => same(value, given));
    if (echoOf >= 0) {
      sent.current = sent.current.slice(echoOf + 1);
      if (sent.current.length > 0) return;
    } else {
      sent.current = [];
    }
    setShown(given);
  }, [given]);
  function type(value: T) {
    if (given !== undefined) sent.current.push(value);
    setShown(value);
  }
  return [shown, type];
}

function same(left: unknown, right: unknown): boolean {
  if (Array.isArray(left) && Array.isArray(right)) return left.join('\n') === right.join('\n');
  return left === right;
}
