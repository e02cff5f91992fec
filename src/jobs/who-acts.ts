/** Names a user in the audit: by the CRM's own number, never by address. */
export function whoActs(userId: string | null): string {
  return userId === null ? 'user' : `user:${userId}`;
}
