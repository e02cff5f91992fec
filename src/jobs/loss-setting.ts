import { z } from 'zod';

const days = z
  .number({ error: 'must be a number of days from 1 to 1000' })
  .int({ error: 'must be a whole number of days' })
  .min(1, { error: 'must be 1 at least' })
  .max(1000, { error: 'must be 1000 at most' });

const stage = z.string().trim().min(1, { error: 'must name stages by their internal names' });

const kinds = 'silence, lifecycle_stage, property or lost_renewal';

/** What an admin may name as the sign of a loss; null: silence for as long as `lostAfterDays` says. */
export const lossSetting = z
  .discriminatedUnion(
    'kind',
    [
      z.strictObject({ kind: z.literal('silence'), days }),
      z.strictObject({
        kind: z.literal('lifecycle_stage'),
        stages: z.array(stage).min(1, { error: 'must name one stage at least' }),
      }),
      z.strictObject({
        kind: z.literal('property'),
        name: z
          .string()
          .regex(/^[a-z][a-z0-9_]{0,99}$/, { error: "must be a property's internal name" }),
        value: z.string().trim().min(1, { error: 'must say which value means lost' }),
      }),
      z.strictObject({ kind: z.literal('lost_renewal') }),
    ],
    { error: `must be one of ${kinds}` },
  )
  .nullable();
