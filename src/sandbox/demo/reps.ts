import type { Language } from '../../timeline/settings.ts';
import type { Rep } from './account.ts';
import { countryOf } from './countries.ts';

/**
 * The twelve reps: id, names, address, language, office, share of requests forgotten, median office hours until an
 * answer, share of promises kept. Their habits are the process; nothing else about them is decided.
 */
const table: readonly (readonly [
  string,
  string,
  string,
  string,
  Language,
  string,
  number,
  number,
  number,
])[] = [
  ['7101', 'Hannah', 'Whitby', 'hannah.whitby', 'en', 'GB', 0.05, 3, 0.94],
  ['7102', 'Derek', 'Lawson', 'derek.lawson', 'en', 'US', 0.14, 9, 0.75],
  ['7103', 'Ulrike', 'Sommer', 'ulrike.sommer', 'de', 'DE', 0.05, 4, 0.95],
  ['7104', 'Jonas', 'Egli', 'jonas.egli', 'de', 'DE', 0.13, 10, 0.8],
  ['7105', 'Margaux', 'Tessier', 'margaux.tessier', 'fr', 'FR', 0.08, 6, 0.88],
  ['7106', 'Íñigo', 'Salas', 'inigo.salas', 'es', 'ES', 0.1, 8, 0.82],
  ['7107', 'Ornella', 'Fabbri', 'ornella.fabbri', 'it', 'IT', 0.09, 6, 0.85],
  ['7108', 'Bence', 'Sárközi', 'bence.sarkozi', 'hu', 'HU', 0.08, 5, 0.9],
  ['7109', 'Leonor', 'Vasques', 'leonor.vasques', 'pt', 'PT', 0.1, 7, 0.86],
  ['7110', '翔太', '小川', 'shota.ogawa', 'ja', 'JP', 0.07, 4, 0.93],
  ['7111', '晓雯', '林', 'xiaowen.lin', 'zh-CN', 'CN', 0.09, 5, 0.88],
  ['7112', '柏翰', '許', 'pohan.hsu', 'zh-TW', 'TW', 0.1, 6, 0.87],
];

export type DemoRep = Rep & { language: Language };

export const reps: readonly DemoRep[] = table.map(
  ([id, first, last, address, language, office, forgets, answersInHours, keepsPromises]) => {
    const email = `${address}@fernhill-valves.example`;
    return {
      id,
      first,
      last,
      email,
      language,
      place: countryOf(office),
      forgets,
      answersInHours,
      keepsPromises,
    };
  },
);
