/** What no person reads and office mailers put first, by its start and its end. */
const bulk: readonly (readonly [start: string, end: string])[] = [
  ['<style', '</style>'],
  ['<!--', '-->'],
  ['<head', '</head>'],
  ['<script', '</script>'],
  ['src="data:', '"'],
];

/** Far enough to come past a style sheet; a longer mail is history. */
const mostSearched = 400_000;

/**
 * Mark-up cut to `limit` characters after style sheets, comments and embedded pictures were taken
 * out: those alone may be longer than any mail. Linear in the text.
 */
export function withoutBulk(html: string, limit: number): string {
  let text = html.slice(0, mostSearched);
  for (const [start, end] of bulk) text = without(text, start, end);
  return text.slice(0, limit);
}

function without(text: string, start: string, end: string): string {
  const lower = text.toLowerCase();
  // Letters that change their length with their case would move every place behind them.
  if (lower.length !== text.length) return text;
  let result = '';
  let at = 0;
  for (;;) {
    const from = lower.indexOf(start, at);
    const to = from < 0 ? -1 : lower.indexOf(end, from + start.length);
    if (to < 0) return at === 0 ? text : result + text.slice(at);
    result += text.slice(at, from);
    at = to + end.length;
  }
}
