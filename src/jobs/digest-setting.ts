import { z } from 'zod';
import { digestLevels } from '../timeline/settings.ts';

const owner = z
  .string({ error: "must be one of your people, by the owner's number" })
  .regex(/^\d{1,20}$/, { error: "must be one of your people, by the owner's number" });

const whole = (least: number, most: number) => {
  const error = `must be a whole number from ${least} to ${most}`;
  return z.number({ error }).int({ error }).min(least, { error }).max(most, { error });
};

/** What an admin may set about the daily digest. */
export const digestSetting = z.strictObject({
  on: z.boolean({ error: 'must be true or false' }),
  hour: whole(0, 23),
  most: whole(1, 20),
  levels: z
    .array(z.enum(digestLevels, { error: `must be of ${digestLevels.join(', ')}` }))
    .min(1, { error: 'must name one level at least' })
    .max(digestLevels.length, { error: 'must name each level once' }),
  owners: z.array(owner).max(500, { error: 'must be 500 at most' }),
  fallback: owner.nullable(),
});
