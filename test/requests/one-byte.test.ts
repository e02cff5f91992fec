import { assert as check, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { oneByte } from '../../src/requests/one-byte.ts';

describe('oneByte', () => {
  it('keeps what Latin-1 has, place for place', () => {
    expect(oneByte('Größe 40 × 60, señor – œuvre')).toBe('Größe 40 × 60, señor \u0081 ðuvre');
    expect(oneByte('hőmérő, fűtés? 5 €')).toBe('hõmérõ, fûtés? 5 ¤');
  });

  it('makes one mark of what no phrase asks for', () => {
    expect(oneByte('ok ✓ “so” ÷ 2')).toBe('ok \u007f \u007fso\u007f \u007f 2');
    expect(oneByte('👍')).not.toBe(oneByte('👎'));
  });

  it('takes one byte for each letter of any text', () => {
    check(
      property(string({ unit: 'grapheme' }), (text) => {
        const short = oneByte(text);
        expect(short).toHaveLength(text.length);
        expect(/^[\0-\u00ff]*$/.test(short)).toBe(true);
      }),
    );
    expect(oneByte('ő'.repeat(3_000))).toBe('õ'.repeat(3_000));
  });
});
