import type { AsksResponse } from '../contract/asks.ts';
import { useReading } from './use-reading.ts';

/** The open asks that these parameters name. */
export function useAsks(params: Record<string, string>) {
  return useReading<AsksResponse>('/api/asks', params, ({ rows }) => Array.isArray(rows));
}
