import { Flex, Inline, LoadingButton, Text } from '@hubspot/ui-extensions';
import type { SettingsResponse } from '../../contract/settings.ts';
import { useSurroundings } from '../surroundings.ts';

/** Who saved what last, to be taken back with one press; nothing where nobody saved yet. */
export function LastSave(props: {
  page: SettingsResponse;
  undoing: boolean;
  undo: (key: string) => void;
}) {
  const { t } = useSurroundings();
  const { lastSave } = props.page;
  if (!lastSave) return null;
  return (
    <Inline gap="sm" align="center">
      <Flex direction="column" gap="flush">
        <Text format={{ fontWeight: 'demibold' }}>{lastSave.text}</Text>
        <Text variant="microcopy">{lastSave.lines.join(' · ')}</Text>
      </Flex>
      <LoadingButton
        variant="secondary"
        size="sm"
        loading={props.undoing}
        onClick={() => props.undo(lastSave.key)}
      >
        {t(props.undoing ? 'undoing' : 'undo')}
      </LoadingButton>
    </Inline>
  );
}
