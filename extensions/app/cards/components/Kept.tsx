import { Button, Inline, Text } from '@hubspot/ui-extensions';
import type { Card } from '../../contract/card.ts';
import { useSurroundings } from '../surroundings.ts';

/** What a colleague has said about this assessment, or was just said, with the way back. */
export function Kept(props: {
  override: Card['override'];
  kept: string | null;
  busy: boolean;
  undo: (override: string) => Promise<void>;
}) {
  const { t } = useSurroundings();
  const { override, kept, busy, undo } = props;
  const id = kept ?? override?.id;
  if (!id) return null;
  // What was just said may not be what the card shows (a closed request has no line of its own).
  const shown = override?.id === id ? override : null;
  return (
    <Inline gap="xs" align="baseline">
      <Text>{shown?.text ?? t('saved')}</Text>
      <Button variant="transparent" size="xs" disabled={busy} onClick={() => void undo(id)}>
        {t('undo')}
      </Button>
    </Inline>
  );
}
