import type { Deal } from '../timeline/records.ts';
import { activityBase, subjectOf } from './activity-base.ts';
import type { CrmRecord } from './crm.ts';
import { readNumber, readText, readTime } from './property-value.ts';
import type { ReadActivity, Skipped } from './to-activity.ts';

const stages: Record<string, Deal['state']> = { closedwon: 'won', closedlost: 'lost' };

/** In the name or type of a deal, in our ten languages. */
const renewal =
  /renew|verl[aä]nger|renouvel|reconduc|renova[cç]|renovaci[oó]n|rinnov|prorrog|megújít|meghosszabb|更新|续(?:约|費|费|签)|續(?:約|費|簽)/i;

/** A deal: at its close date once closed, else at its creation. */
export function toDeal(record: CrmRecord): ReadActivity {
  const { properties } = record;
  const createdAt = readTime(properties, 'createdate') ?? record.createdAt;
  const state = dealState(properties);
  const closedAt = state === 'open' ? null : readTime(properties, 'closedate');
  const name = subjectOf(record, 'dealname');
  return {
    activity: {
      type: 'deal',
      ...activityBase(record, closedAt ?? createdAt),
      name,
      amount: readNumber(properties, 'amount'),
      state,
      createdAt,
      closedAt,
      renewal: renewal.test(`${name ?? ''} ${readText(properties, 'dealtype') ?? ''}`),
    },
    text: null,
  };
}

/**
 * HubSpot's own flags know every pipeline. Where they are empty the probability that the deal has of its stage tells the same: a stage
 * is closed, won or lost, where it is 1 or 0, which is what the pipeline's `metadata` says of it, at no call. The stage's name
 * is that of the default pipeline only.
 */
function dealState(properties: CrmRecord['properties']): Deal['state'] {
  const won = readText(properties, 'hs_is_closed_won');
  const closed = readText(properties, 'hs_is_closed');
  if (won === 'true') return 'won';
  if (closed === 'true') return 'lost';
  if (closed === 'false') return 'open';
  const named = stages[readText(properties, 'dealstage') ?? ''];
  if (named) return named;
  const probability = readNumber(properties, 'hs_deal_stage_probability');
  if (probability === 1) return 'won';
  return probability === 0 ? 'lost' : 'open';
}

/** An order; a cancelled one is no purchase. */
export function toOrder(record: CrmRecord): ReadActivity | Skipped {
  const { properties } = record;
  const states = ['hs_external_order_status', 'hs_pipeline_stage'];
  if (states.some((name) => /cancel/i.test(readText(properties, name) ?? ''))) {
    return { skipped: 'cancelled order' };
  }
  const at = readTime(properties, 'hs_external_created_date') ?? record.createdAt;
  const { deals = [] } = record.associations;
  return {
    activity: {
      type: 'order',
      ...activityBase(record, at),
      amount: readNumber(properties, 'hs_total_price'),
      discount: readNumber(properties, 'hs_order_discount'),
      ...(deals.length > 0 && { saleOf: deals }),
    },
    text: null,
  };
}

/**
 * Published quotes, which the buyer can open: without approval needed, or approved. DRAFT, PENDING_APPROVAL and
 * REJECTED (by our own approver) were never shown. The later four are what the buyer made of a published one;
 * they come from newer portals and are unverified.
 */
const sentStatuses = new Set([
  'APPROVAL_NOT_NEEDED',
  'APPROVED',
  'PENDING_BUYER_ACTION',
  'ACCEPTED',
  'DECLINED',
  'WON',
  'LOST',
]);

/** A quote, at its creation: HubSpot keeps no date of publication. */
export function toQuote(record: CrmRecord): ReadActivity {
  const { properties } = record;
  return {
    activity: {
      type: 'quote',
      ...activityBase(record, readTime(properties, 'hs_createdate') ?? record.createdAt),
      title: subjectOf(record, 'hs_title'),
      sent: sentStatuses.has(readText(properties, 'hs_status') ?? ''),
      expiresAt: readTime(properties, 'hs_expiration_date'),
    },
    text: null,
  };
}
