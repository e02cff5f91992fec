import app from '../../app.json' with { type: 'json' };

const { required, conditional, optional } = app.scopes;
const scopes: { name: string; reads?: string[] }[] = [...required, ...conditional, ...optional];

/** What isn't an object type of its own. */
const others: Record<string, string> = {
  email_text: 'sales-email-read',
  owners: 'crm.objects.owners.read',
};

/** The scope that lets the app read this type, as `settings.unreadable` names it; null where none does. */
export function curingScope(type: string): string | null {
  return others[type] ?? scopes.find(({ reads }) => reads?.includes(type))?.name ?? null;
}
