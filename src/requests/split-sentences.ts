/** A long run-on text is cut so that no pattern ever sees more than this at once. */
const longest = 600;

/** Chinese and Japanese say in few letters what takes two sentences. */
const endsWithin = /[。！？]./;

/** A semicolon, or before the next point of a list: "1) the price; 2) a sample", "①…②…", "一、…二、…". */
const nextPoint =
  /(?<=[;；])|(?=[①-⑨])|(?<=[\s,.:：，。])(?=\(?[1-9a-e]\)\s?\p{L})|(?<![\p{L}\p{N}])(?=[一二三四五]、)/u;

const segmenters = new Map<string, Intl.Segmenter>();

/**
 * Sentences of a text, each an exact substring. Line ends separate too, except where a line was
 * only wrapped, and so do the points of a list in one sentence: each may ask for something else. Abbreviations may split
 * a sentence early; nothing is lost by it.
 */
export function splitSentences(text: string, language: string | null): string[] {
  const locale = language ?? 'en';
  let segmenter = segmenters.get(locale);
  if (!segmenter) {
    segmenter = new Intl.Segmenter(locale, { granularity: 'sentence' });
    segmenters.set(locale, segmenter);
  }
  const sentences: string[] = [];
  for (const paragraph of paragraphs(text)) {
    if (paragraph.length < 25 && !endsWithin.test(paragraph)) {
      sentences.push(paragraph);
      continue;
    }
    for (const { segment } of segmenter.segment(paragraph)) {
      for (const point of segment.split(nextPoint)) {
        const sentence = point.trim();
        for (let at = 0; at < sentence.length; at += longest)
          sentences.push(sentence.slice(at, at + longest));
      }
    }
  }
  return sentences;
}

function paragraphs(text: string): string[] {
  const found: string[] = [];
  let start = 0;
  const lines = text.split('\n');
  let offset = 0;
  lines.forEach((line, index) => {
    offset += line.length + 1;
    const next = (lines[index + 1] ?? '').trimStart();
    const wrapped =
      line.trimEnd().length >= 60 &&
      /^[\p{Ll}\p{Lo}]/u.test(next) &&
      !/[.!?:;。！？：；]\s*$/.test(line);
    if (wrapped && index + 1 < lines.length) return;
    const paragraph = text.slice(start, offset).trim();
    if (paragraph !== '') found.push(paragraph);
    start = offset;
  });
  return found;
}
