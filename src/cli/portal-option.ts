import { Option } from 'commander';
import { readPortalId } from './read-portal-id.ts';

/** `--portal ID` of the commands that work on one portal. */
export function portalOption(): Option {
  return new Option(
    '--portal <id>',
    'which of the portals that installed the app (needed where there are several)',
  ).argParser(readPortalId);
}
