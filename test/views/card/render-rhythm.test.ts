import { describe, expect, it } from 'vitest';
import { rhythmMarks } from '../../../src/action/rhythm-marks.ts';
import { buildTimeline } from '../../../src/timeline/build-timeline.ts';
import { languages } from '../../../src/timeline/settings.ts';
import { renderRhythm } from '../../../src/views/card/render-rhythm.ts';
import { anna, assessed, call, email, now, rhythm, sent } from '../../builders.ts';

const reader = { language: 'en', timeZone: 'UTC' } as const;
const picture = (activities: Parameters<typeof buildTimeline>[2], as = reader) =>
  renderRhythm(
    assessed([...activities]),
    rhythmMarks(buildTimeline(anna, [anna], activities, now)),
    as,
  );
const svgOf = (src: string) => decodeURIComponent(src.slice(src.indexOf(',') + 1));
const xs = (svg: string, className: string) =>
  [...svg.matchAll(new RegExp(`class="${className}" c?x="([\\d.]+)"`, 'g'))].map(([, x]) =>
    Number(x),
  );
const quiet = [...rhythm(300, 45, 20), sent(10), call(110)];

describe('the picture of the rhythm', () => {
  it('is an address that needs no server, and well-formed', () => {
    const { src } = picture(quiet)!;
    expect(src).toMatch(/^data:image\/svg\+xml,%3Csvg/);
    const svg = svgOf(src);
    const opened = [...svg.matchAll(/<(\w+)(?:\s[^>]*[^/])?>/g)].map(([, name]) => name);
    const closed = [...svg.matchAll(/<\/(\w+)>/g)].map(([, name]) => name);
    expect(opened.toSorted()).toEqual(closed.toSorted());
    expect(svg.length).toBeLessThan(20_000);
  });

  it('says the same in words', () => {
    const { alt } = picture(quiet)!;
    expect(alt).toMatch(
      /^Contact since [A-Z]\w\w \d+, 20\d\d: \d+ conversations?, \d+ messages? fro/,
    );
    expect(alt).toContain('1 message or call of ours.');
    expect(alt).toMatch(/The next contact is usual between May \d+, 2026 and \w+ \d+, 2026\./);
  });

  it('puts theirs above, ours below, and time from left to right', () => {
    const svg = svgOf(picture([email(60), email(40), email(20), sent(3)])!.src);
    const theirs = xs(svg, 'd');
    const ours = xs(svg, 'r');
    expect(theirs).toEqual(theirs.toSorted((a, b) => a - b));
    expect(theirs).toHaveLength(3);
    expect(ours).toHaveLength(1);
    expect(ours[0]).toBeGreaterThan(theirs[2]!);
  });

  it('keeps everything within its edges, however far off the next change or the past is', () => {
    for (const activities of [quiet, [email(380), email(200)], [email(0)], rhythm(30, 25, 1)]) {
      const svg = svgOf(picture(activities)!.src);
      const places = [...svg.matchAll(/ c?x="([-\d.]+)"/g), ...svg.matchAll(/ d="M([-\d.]+)/g)];
      for (const [, x] of places) {
        expect(Number(x)).toBeGreaterThanOrEqual(0);
        expect(Number(x)).toBeLessThanOrEqual(320);
      }
    }
  });

  it('promises no usual day where there is no rhythm, and is not there where nothing happened', () => {
    const { alt, src } = picture([email(20)])!;
    expect(alt).not.toContain('usual');
    expect(svgOf(src)).not.toContain('class="b"');
    expect(picture([])).toBeNull();
    expect(picture([email(700)])).toBeNull();
  });

  it.each(languages)('speaks %s, and no mark-up breaks it', (language) => {
    const { alt, src } = picture(quiet, { ...reader, language } as never)!;
    expect(alt).not.toContain('card.picture');
    expect(alt).not.toMatch(/[{}]/);
    expect(svgOf(src)).not.toMatch(/[{}](?=[^<]*<\/text>)/);
  });
});
