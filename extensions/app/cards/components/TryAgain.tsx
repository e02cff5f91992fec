import { LoadingButton } from '@hubspot/ui-extensions';
import { useState } from 'react';
import { useSurroundings } from '../surroundings.ts';

/** Reads the card again; shows that it is being read. */
export function TryAgain(props: { reload: () => Promise<void> }) {
  const { t } = useSurroundings();
  const [busy, setBusy] = useState(false);
  const readAgain = async () => {
    setBusy(true);
    await props.reload();
    setBusy(false);
  };
  return (
    <LoadingButton variant="secondary" size="sm" loading={busy} onClick={() => void readAgain()}>
      {t('tryAgain')}
    </LoadingButton>
  );
}
