import { type Command, InvalidArgumentError, Option } from 'commander';
import type { Settings } from '../timeline/settings.ts';

/** Settings of more than a number or a name: given as "settings show" prints them. */
const asJson = {
  plays: 'plays switched on or off',
  daysBetweenPlays: 'days a customer rests after a play',
  playTexts: 'texts of plays in your own words',
  ownPlays: 'plays of your own',
  workflowStarts: 'names that your workflows listen for',
  talkingPoints: 'what speaks for us, a line each',
  valueProperty: 'property with the yearly value, "deals", or null',
  roles: 'who is manager, executive and saver',
  offers: 'offers with cost and margin',
  marginPercent: 'profit of a sale in percent',
  competitors: 'names of other suppliers',
  priceChanges: 'dates of price changes',
  greetings: 'dates of greetings',
  birthdayProperty: 'property with the birthday, or null',
  events: 'events to invite to',
  news: 'news to tell',
  callBackDays: 'days after a purchase to call back; null: never',
  reviewEveryDays: 'days between reviews; null: none',
  topValue: 'value from which a customer is a top account; null: as found',
  letGoBelow: 'value below which a customer may be let go; null: none',
  capacityPerWeek: 'saves that each owner takes on in a week',
  actionCosts: 'what an action of each kind costs',
  segmentProperty: 'property with the segment, or null',
  productProperty: 'property with the product, or null',
  digest: 'the daily digest: on, hour, most, levels, owners, fallback',
} as const satisfies Partial<Record<keyof Settings, string>>;

/** Adds an option of JSON for each of these settings. */
export function jsonOptions(command: Command): Command {
  for (const [name, about] of Object.entries(asJson)) {
    const flag = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    command.addOption(new Option(`--${flag} <json>`, `${about}, as JSON`).argParser(readJson));
  }
  return command;
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new InvalidArgumentError(
      `It must be JSON, as "warmline settings show" prints it; names in quotation marks: '"${text.slice(0, 40)}"'.`,
    );
  }
}
