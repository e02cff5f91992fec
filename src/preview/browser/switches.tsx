import { roles, type Fault, type PreviewBoot, type Role } from '../preview-api.ts';
import type { Settings, Width } from './use-settings.ts';

const languages: [string, string][] = [
  ['en', 'English'],
  ['zh-CN', '简体中文'],
  ['zh-TW', '繁體中文'],
  ['hu', 'Magyar'],
  ['de', 'Deutsch'],
  ['fr', 'Français'],
  ['es', 'Español'],
  ['pt', 'Português'],
  ['it', 'Italiano'],
  ['ja', '日本語'],
];
export const widths: Record<Width, number> = { full: 1680, laptop: 1200, narrow: 860, phone: 400 };
const widthLabels: [Width, string][] = [
  ['full', 'Wide'],
  ['laptop', 'Laptop'],
  ['narrow', 'Narrow'],
  ['phone', 'Phone'],
];
const faults: [Fault, string][] = [
  ['none', 'Everything works'],
  ['down', 'Backend down'],
  ['broken', 'Backend fails (500)'],
  ['denied', 'No permission'],
  ['slow', 'Slow backend'],
  ['silent', 'No answer'],
  ['offline', 'Offline'],
  ['empty', 'Nothing there yet'],
  ['unknown', 'Everything unknown'],
  ['huge', 'Very much of everything'],
];

const roleLabels: Record<Role, string> = { admin: 'Admin', manager: 'Manager', rep: 'Rep' };

/** The small bar that puts the panels into other languages, widths, hands and troubles. */
export function Switches(props: {
  boot: PreviewBoot;
  settings: Settings;
  change(part: Partial<Settings>): void;
}) {
  const { boot, settings, change } = props;
  return (
    <div className="pv-switches" role="group" aria-label="Preview">
      <label>
        Language{' '}
        <select
          value={settings.language}
          onChange={(event) => change({ language: event.target.value })}
        >
          {languages.map(([code, name]) => (
            <option key={code} value={code} lang={code}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label>
        Width{' '}
        <select
          value={settings.width}
          onChange={(event) => change({ width: event.target.value as Width })}
        >
          {widthLabels.map(([width, label]) => (
            <option key={width} value={width}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <label>
        Signed in as{' '}
        <select
          value={settings.role}
          onChange={(event) => change({ role: event.target.value as Role })}
        >
          {roles.map((role) => (
            <option key={role} value={role}>
              {`${roleLabels[role]} · ${boot.people[role].name}`}
            </option>
          ))}
        </select>
      </label>
      <label>
        Trouble{' '}
        <select
          value={settings.fault}
          onChange={(event) => change({ fault: event.target.value as Fault })}
        >
          {faults.map(([fault, label]) => (
            <option key={fault} value={fault}>
              {label}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}
