import { Inline, LoadingButton, ProgressBar } from '@hubspot/ui-extensions';
import type { Making } from '../use-making.ts';
import { useSurroundings } from '../surroundings.ts';

/** The one button, and how far it is. */
export function MakeTasks(props: { ready: number; making: Making; make: () => void }) {
  const { t } = useSurroundings();
  const { ready, making, make } = props;
  const working = making.status === 'working';
  return (
    <>
      <Inline>
        <LoadingButton variant="primary" loading={working} onClick={make}>
          {t('button', { count: ready })}
        </LoadingButton>
      </Inline>
      {working && (
        <ProgressBar
          title={t('working', { done: making.done, count: making.count })}
          value={making.done}
          maxValue={making.count}
        />
      )}
    </>
  );
}
