import type { Language } from '../timeline/settings.ts';

/** An amount as the reader writes it, without fractions. */
export function sayMoney(
  value: number,
  { language, currency }: { language: Language; currency: string },
): string {
  const digits = { maximumFractionDigits: 0 };
  try {
    return new Intl.NumberFormat(language, { style: 'currency', currency, ...digits }).format(
      value,
    );
  } catch {
    // A currency code that isn't one must not hide the figure.
    return new Intl.NumberFormat(language, digits).format(value);
  }
}
