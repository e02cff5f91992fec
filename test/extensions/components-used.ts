import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';

const extensions = path.resolve(import.meta.dirname, '../../extensions/app');

/** Names of HubSpot's components that the panels' sources import, sorted; hooks and types aren't among them. */
export async function componentsUsed(): Promise<string[]> {
  const files = (await readdir(extensions, { recursive: true })).filter((name) =>
    /^(?!.*node_modules).*\.tsx$/.test(name),
  );
  const names = new Set<string>();
  for (const file of files) {
    const source = await readFile(path.join(extensions, file), 'utf8');
    const imports = source.matchAll(/import \{([^}]*)\} from '@hubspot\/ui-extensions(?:\/crm)?'/g);
    for (const [, list] of imports) {
      for (const name of list!.split(',').map((part) => part.trim())) {
        if (/^[A-Z]/.test(name)) names.add(name);
      }
    }
    for (const [, whole, part] of source.matchAll(/<([A-Z]\w+)\.([A-Z]\w+)/g)) {
      if (names.has(whole!)) names.add(`${whole}${part}`);
    }
  }
  return [...names].sort();
}
