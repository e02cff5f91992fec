/** "INTERNAL NOTE", "Interne Notiz:", "社内メモ" at the beginning of a subject or text. */
const marked =
  /^[\s[(【]{0,3}(?:internal(?: note| comment)?|interne? (?:notiz|kommentar|anmerkung|note|nota)|intern|note interne|nota interna|interno|interna|commentaire interne|comentario interno|comentário interno|belső(?: megjegyzés| jegyzet)?|社内(?:メモ|共有|用)|内部(?:メモ|备注|沟通|留言)|內部(?:備註|溝通|留言))\s*(?:[\])】:：–—-]|$)/iu;

/** What colleagues say among themselves, written where the customer's messages stand: it was sent to nobody outside. */
export function isInternal({
  subject,
  body,
}: {
  subject: string | null;
  body: string | null;
}): boolean {
  return marked.test(subject ?? '') || marked.test((body ?? '').slice(0, 80));
}
