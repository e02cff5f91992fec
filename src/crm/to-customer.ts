import type { Customer } from '../timeline/records.ts';
import type { Settings } from '../timeline/settings.ts';
import type { CrmRecord } from './crm.ts';
import { readNumber, readText, readTime } from './property-value.ts';
import { readTimeZone } from './read-time-zone.ts';

/** A contact or company as the core knows it. Throws on any other type of record. */
export function toCustomer(
  record: CrmRecord,
  settings: Pick<Settings, 'lastLoginProperty' | 'renewalProperty'> &
    Partial<
      Pick<
        Settings,
        'lost' | 'segmentProperty' | 'productProperty' | 'birthdayProperty' | 'valueProperty'
      >
    >,
): Customer {
  const { id, type, properties } = record;
  const { birthdayProperty, valueProperty = 'total_revenue' } = settings;
  if (type !== 'contacts' && type !== 'companies') {
    throw new TypeError(`A customer is made of a contact or company, not of ${type}.`);
  }
  const isContact = type === 'contacts';
  const text = (name: string) => readText(properties, name);
  const mapped = (name: string | null) => (name === null ? null : readTime(properties, name));
  const first = isContact ? text('firstname') : null;
  const email = isContact ? text('email') : null;
  const name = isContact
    ? fullName(first, text('lastname')) || email || `Contact ${id}`
    : (text('name') ?? text('domain') ?? `Company ${id}`);
  return {
    kind: isContact ? 'contact' : 'company',
    id,
    name,
    firstName: first,
    email,
    companyIds: isContact ? (record.associations.companies ?? []) : [],
    ownerId: text('hubspot_owner_id'),
    lifecycleStage: text('lifecyclestage'),
    source: text('hs_analytics_source'),
    createdAt: record.createdAt,
    customerSince: readTime(properties, 'hs_lifecyclestage_customer_date'),
    // The sum of deals is worked out from the deals themselves.
    revenue: valueProperty === 'deals' ? null : readNumber(properties, valueProperty),
    lastLoginAt: mapped(settings.lastLoginProperty),
    renewalAt: mapped(settings.renewalProperty),
    leftEmployerAt: isContact ? readTime(properties, 'hs_employment_change_detected_date') : null,
    ownerAssignedAt: readTime(properties, 'hubspot_owner_assigneddate'),
    language: readLanguage(text('hs_language')),
    segment: text(settings.segmentProperty ?? 'industry'),
    ...(settings.productProperty && { product: text(settings.productProperty) }),
    timeZone: readTimeZone(text(isContact ? 'hs_timezone' : 'timezone')),
    ...(isContact && birthdayProperty && { birthday: readBirthday(text(birthdayProperty)) }),
    ...(settings.lost?.kind === 'property' && { lossMark: text(settings.lost.name) }),
  };
}

/** Month and day alone: nobody needs to know how old somebody is. From 1980-03-24 or 24/03/1980 where that can't be misread. */
function readBirthday(text: string | null): string | null {
  const iso = /^\d{4}-(\d\d)-(\d\d)/.exec(text ?? '');
  if (iso) return `${iso[1]}-${iso[2]}`;
  const [, first = '', second = ''] = /^(\d\d?)[./](\d\d?)[./]\d{4}$/.exec(text ?? '') ?? [];
  const [month, day] = Number(first) > 12 ? [second, first] : [first, second];
  // 03/04 is March in one country and April in another.
  if (first === '' || (Number(first) <= 12 && Number(second) <= 12 && first !== second))
    return null;
  return `${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`;
}

/**
 * Names in Chinese, Japanese or Korean script read family name first and without a blank: 吴文静.
 * Not in katakana alone, in which Japanese writes foreign names.
 */
const eastAsian =
  /^(?!\p{scx=Katakana}+$)[\p{scx=Han}\p{Script=Hiragana}\p{scx=Katakana}\p{Script=Hangul}]+$/u;

function fullName(first: string | null, last: string | null): string {
  const isEastAsian = first !== null && last !== null && eastAsian.test(first + last);
  return isEastAsian ? `${last}${first}` : [first, last].filter(Boolean).join(' ');
}

/** HubSpot writes languages in lower case: `pt-br` → `pt-BR`. `null` where it isn't one. */
function readLanguage(text: string | null): string | null {
  try {
    return text === null ? null : (Intl.getCanonicalLocales(text.replace('_', '-'))[0] ?? null);
  } catch {
    return null;
  }
}
