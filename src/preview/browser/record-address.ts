const recordUrl = /^https:\/\/[\w.-]+\/contacts\/\d+\/record\/0-([12])\/(\d+)$/;

/** The preview's own page for a record's page in the CRM; null for any other address. */
export function recordAddress(url: string): string | null {
  const [, type, id] = recordUrl.exec(url.trim()) ?? [];
  return id === undefined ? null : `/record/${type === '1' ? 'contact' : 'company'}/${id}`;
}
