import { Accordion, AutoGrid, Flex, Heading, Text, Tile } from '@hubspot/ui-extensions';
import type { SettingsGroup as Group, SettingValue } from '../../contract/settings.ts';
import { isShown } from '../fields-of.ts';
import { SettingRow } from './SettingRow.tsx';

/** Settings that belong together; what is seldom needed is folded away. */
export function SettingsGroup(props: {
  group: Group;
  value: (name: string) => SettingValue;
  problem: (name: string) => string | null;
  change: (name: string, value: SettingValue) => void;
}) {
  const { group, value, problem, change } = props;
  const { title, hint, closed, fields } = group;
  const rows = (
    <Flex direction="column" gap="sm">
      {hint && <Text>{hint}</Text>}
      <AutoGrid columnWidth={260} flexible={true} gap="md">
        {fields
          .filter((field) => isShown(field, value))
          .map((field) => (
            <SettingRow
              key={field.name}
              field={field}
              value={value(field.name)}
              problem={problem(field.name)}
              change={(given) => change(field.name, given)}
            />
          ))}
      </AutoGrid>
    </Flex>
  );
  if (closed) {
    return (
      <Tile>
        <Accordion title={title} size="sm">
          {rows}
        </Accordion>
      </Tile>
    );
  }
  return (
    <Tile>
      <Flex direction="column" gap="sm">
        <Heading>{title}</Heading>
        {rows}
      </Flex>
    </Tile>
  );
}
