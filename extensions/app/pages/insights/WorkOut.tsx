import { Button, Flex, Inline, LoadingSpinner, Text } from '@hubspot/ui-extensions';
import { useEffect, useState } from 'react';
import type { InsightBlock } from '../../contract/insights.ts';
import { useSurroundings } from '../surroundings.ts';
import { tellBackend } from '../tell-backend.ts';

const lookAgainMs = 5_000;

/** Has something worked out, and looks for it until it is there. */
export function WorkOut(props: {
  press: Extract<InsightBlock, { kind: 'press' }>;
  reload: () => void;
}) {
  const { t, backendUrl } = useSurroundings();
  const { press: asked, reload } = props;
  const { label, path, waiting } = asked;
  const [pressed, setPressed] = useState(false);
  const [failed, setFailed] = useState(false);

  // Each look brings a new page, and with it a new wait while that still says so.
  useEffect(() => {
    if (asked.waiting === null) return undefined;
    const timer = setTimeout(reload, lookAgainMs);
    return () => clearTimeout(timer);
  }, [asked, reload]);

  if (waiting !== null)
    return (
      <Inline gap="sm" align="center">
        <LoadingSpinner label={waiting} showLabel={false} size="xs" />
        <Text>{waiting}</Text>
      </Inline>
    );
  const press = async () => {
    setPressed(true);
    const answer = await tellBackend(`${backendUrl}${path}`, {});
    setPressed(false);
    setFailed(!answer.ok);
    if (answer.ok) reload();
  };
  return (
    <Flex direction="column" gap="xs">
      <Inline>
        <Button variant="secondary" size="sm" disabled={pressed} onClick={() => void press()}>
          {label}
        </Button>
      </Inline>
      {failed && <Text variant="microcopy">{t('state.unreachable.text')}</Text>}
    </Flex>
  );
}
