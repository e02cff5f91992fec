/** Started by the test to be killed: a sandbox that tells its address and token, then goes on until the kill. */
import { startSandbox } from '../../src/sandbox/start-sandbox.ts';
import { someContacts } from './some-contacts.ts';

const sandbox = await startSandbox({
  seed: { portalId: 7, timeZone: 'UTC', currency: 'EUR', owners: [], records: someContacts(50) },
  journalPath: process.argv[2] ?? '',
  strict: { perTenSeconds: 1_000_000 },
});
process.stdout.write(`${sandbox.url} ${sandbox.accessToken}\n`);
