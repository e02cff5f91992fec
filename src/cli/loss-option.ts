import { InvalidArgumentError, Option } from 'commander';
import type { LostDefinition } from '../timeline/settings.ts';

const ways = [
  'silence=365',
  'stage=former,churned',
  'property=account_state:cancelled',
  'renewal',
  'none',
];

/** Takes the setting away: no property, or the sign of a loss that is used where nobody named one. */
export const none = 'none';

/** `--lost`: what tells that a customer was lost. */
export function lossOption(): Option {
  return new Option('--lost <sign>', `what tells of a loss: ${ways.join(', ')}`).argParser(
    readLoss,
  );
}

/** Reads the option into the setting; `none` takes silence for `lostAfterDays` again. */
function readLoss(text: string): LostDefinition | typeof none {
  const [, way = '', rest = ''] = /^([^=]*)=?(.*)$/s.exec(text) ?? [];
  switch (way.trim()) {
    case none:
      return none;
    case 'renewal':
      return { kind: 'lost_renewal' };
    case 'silence':
      return { kind: 'silence', days: rest.trim() === '' ? NaN : Number(rest) };
    case 'stage':
      return { kind: 'lifecycle_stage', stages: rest.split(',').map((stage) => stage.trim()) };
    case 'property': {
      const [name = '', ...value] = rest.split(':');
      return { kind: 'property', name: name.trim(), value: value.join(':').trim() };
    }
    default:
      throw new InvalidArgumentError(`Write one of ${ways.join(', ')}.`);
  }
}
