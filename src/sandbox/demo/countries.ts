import type { Language } from '../../timeline/settings.ts';

/** Where people sit: decides their language, clock and days off. */
export type Country = {
  code: string;
  name: string;
  language: Language;
  zone: string;
  city: readonly string[];
  dialling: string;
  /** Days off as MM-DD. Movable feasts are left out: a wrong day off would be worse than none. */
  holidays: readonly string[];
  /** Companies of the portal that sit here; the counts add up to 150. */
  companies: number;
};

const christian = ['01-01', '05-01', '12-25', '12-26'];
const german = [...christian, '10-03', '12-24', '12-31'];

export const countries: readonly Country[] = [
  {
    code: 'GB',
    name: 'United Kingdom',
    language: 'en',
    zone: 'Europe/London',
    city: ['Leeds', 'Bristol', 'Aberdeen', 'Derby'],
    dialling: '+44',
    holidays: ['01-01', '12-25', '12-26'],
    companies: 15,
  },
  {
    code: 'IE',
    name: 'Ireland',
    language: 'en',
    zone: 'Europe/Dublin',
    city: ['Cork', 'Galway'],
    dialling: '+353',
    holidays: ['01-01', '03-17', '12-25', '12-26'],
    companies: 3,
  },
  {
    code: 'US',
    name: 'United States',
    language: 'en',
    zone: 'America/Chicago',
    city: ['Houston', 'Tulsa', 'Milwaukee'],
    dialling: '+1',
    holidays: ['01-01', '07-04', '11-11', '12-25'],
    companies: 11,
  },
  {
    code: 'NL',
    name: 'Netherlands',
    language: 'en',
    zone: 'Europe/Amsterdam',
    city: ['Rotterdam', 'Eindhoven'],
    dialling: '+31',
    holidays: ['01-01', '04-27', '12-25', '12-26'],
    companies: 5,
  },
  {
    code: 'DE',
    name: 'Germany',
    language: 'de',
    zone: 'Europe/Berlin',
    city: ['Mannheim', 'Kassel', 'Bremen', 'Leuna'],
    dialling: '+49',
    holidays: german,
    companies: 17,
  },
  {
    code: 'AT',
    name: 'Austria',
    language: 'de',
    zone: 'Europe/Vienna',
    city: ['Linz', 'Graz'],
    dialling: '+43',
    holidays: [...christian, '01-06', '08-15', '10-26', '12-24'],
    companies: 5,
  },
  {
    code: 'CH',
    name: 'Switzerland',
    language: 'de',
    zone: 'Europe/Zurich',
    city: ['Winterthur', 'Visp'],
    dialling: '+41',
    holidays: ['01-01', '01-02', '08-01', '12-25', '12-26'],
    companies: 4,
  },
  {
    code: 'FR',
    name: 'France',
    language: 'fr',
    zone: 'Europe/Paris',
    city: ['Lyon', 'Le Havre', 'Grenoble'],
    dialling: '+33',
    holidays: ['01-01', '05-01', '05-08', '07-14', '08-15', '11-01', '11-11', '12-25'],
    companies: 12,
  },
  {
    code: 'BE',
    name: 'Belgium',
    language: 'fr',
    zone: 'Europe/Brussels',
    city: ['Liège', 'Charleroi'],
    dialling: '+32',
    holidays: ['01-01', '05-01', '07-21', '11-01', '12-25'],
    companies: 3,
  },
  {
    code: 'ES',
    name: 'Spain',
    language: 'es',
    zone: 'Europe/Madrid',
    city: ['Bilbao', 'Tarragona', 'Zaragoza'],
    dialling: '+34',
    holidays: ['01-01', '01-06', '05-01', '08-15', '10-12', '11-01', '12-08', '12-25'],
    companies: 9,
  },
  {
    code: 'MX',
    name: 'Mexico',
    language: 'es',
    zone: 'America/Mexico_City',
    city: ['Monterrey', 'Querétaro'],
    dialling: '+52',
    holidays: ['01-01', '05-01', '09-16', '12-25'],
    companies: 5,
  },
  {
    code: 'IT',
    name: 'Italy',
    language: 'it',
    zone: 'Europe/Rome',
    city: ['Brescia', 'Ravenna', 'Torino'],
    dialling: '+39',
    holidays: [
      '01-01',
      '01-06',
      '04-25',
      '05-01',
      '06-02',
      '08-15',
      '11-01',
      '12-08',
      '12-25',
      '12-26',
    ],
    companies: 14,
  },
  {
    code: 'HU',
    name: 'Hungary',
    language: 'hu',
    zone: 'Europe/Budapest',
    city: ['Győr', 'Miskolc', 'Százhalombatta'],
    dialling: '+36',
    holidays: [...christian, '03-15', '08-20', '10-23', '11-01'],
    companies: 11,
  },
  {
    code: 'PT',
    name: 'Portugal',
    language: 'pt',
    zone: 'Europe/Lisbon',
    city: ['Aveiro', 'Setúbal'],
    dialling: '+351',
    holidays: ['01-01', '04-25', '05-01', '06-10', '08-15', '10-05', '12-08', '12-25'],
    companies: 4,
  },
  {
    code: 'BR',
    name: 'Brazil',
    language: 'pt',
    zone: 'America/Sao_Paulo',
    city: ['Campinas', 'Joinville'],
    dialling: '+55',
    holidays: ['01-01', '04-21', '05-01', '09-07', '10-12', '11-15', '12-25'],
    companies: 6,
  },
  {
    code: 'JP',
    name: 'Japan',
    language: 'ja',
    zone: 'Asia/Tokyo',
    city: ['川崎市', '四日市市', '倉敷市'],
    dialling: '+81',
    holidays: [
      '01-01',
      '01-02',
      '01-03',
      '02-11',
      '04-29',
      '05-03',
      '05-04',
      '05-05',
      '08-11',
      '11-03',
      '11-23',
    ],
    companies: 9,
  },
  {
    code: 'CN',
    name: 'China',
    language: 'zh-CN',
    zone: 'Asia/Shanghai',
    city: ['苏州', '宁波', '天津'],
    dialling: '+86',
    holidays: [
      '01-01',
      '05-01',
      '05-02',
      '05-03',
      '10-01',
      '10-02',
      '10-03',
      '10-04',
      '10-05',
      '10-06',
      '10-07',
    ],
    companies: 9,
  },
  {
    code: 'TW',
    name: 'Taiwan',
    language: 'zh-TW',
    zone: 'Asia/Taipei',
    city: ['新竹市', '高雄市', '臺中市'],
    dialling: '+886',
    holidays: ['01-01', '02-28', '04-04', '05-01', '10-10'],
    companies: 8,
  },
];

export function countryOf(code: string): Country {
  const found = countries.find((country) => country.code === code);
  if (!found) throw new RangeError(`no country ${code} in the demo portal`);
  return found;
}
