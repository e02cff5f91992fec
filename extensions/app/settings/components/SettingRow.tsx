import { Flex, Text } from '@hubspot/ui-extensions';
import type { SettingField, SettingValue } from '../../contract/settings.ts';
import { sayValue } from '../say-value.ts';
import { useSurroundings } from '../surroundings.ts';
import { SettingInput } from './SettingInput.tsx';

/** One setting: its control, and in small where the value comes from and what it is by default. */
export function SettingRow(props: {
  field: SettingField;
  value: SettingValue;
  problem: string | null;
  change: (value: SettingValue) => void;
}) {
  const { t } = useSurroundings();
  const { field } = props;
  const { source, usual } = field;
  return (
    <Flex direction="column" gap="flush">
      <SettingInput {...props} />
      <Text variant="microcopy">
        {source.kind === 'set'
          ? `${source.text} · ${t('usual', { value: sayValue(field, usual, t) })}`
          : source.text}
      </Text>
    </Flex>
  );
}
