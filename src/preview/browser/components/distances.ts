const distances: Record<string, number> = {
  flush: 0,
  xs: 4,
  'extra-small': 4,
  sm: 8,
  small: 8,
  md: 16,
  medium: 16,
  lg: 24,
  large: 24,
  xl: 40,
  'extra-large': 40,
};

/** HubSpot's named distances in pixels; `fallback` where none is given or the name is unknown. */
export function distance(name: unknown, fallback = 0): number {
  return typeof name === 'string' ? (distances[name] ?? fallback) : fallback;
}

/** A size's short class suffix: xs, sm, md, lg. */
export function sizeName(size: unknown): 'xs' | 'sm' | 'md' | 'lg' {
  if (size === 'xs' || size === 'extra-small') return 'xs';
  if (size === 'sm' || size === 'small') return 'sm';
  return size === 'lg' || size === 'large' ? 'lg' : 'md';
}
