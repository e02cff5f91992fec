import { Inline, LoadingButton, ProgressBar, Text } from '@hubspot/ui-extensions';
import type { Making } from '../use-making.ts';
import { useSurroundings } from '../surroundings.ts';

/** The one button, which says what it will do, and how far it is. */
export function MakeTasks(props: {
  tasks: number;
  starts: number;
  making: Making;
  make: () => void;
}) {
  const { t } = useSurroundings();
  const { tasks, starts, making, make } = props;
  const working = making.status === 'working';
  if (tasks + starts === 0) return <Text>{t('nothing')}</Text>;
  return (
    <>
      <Inline>
        <LoadingButton variant="primary" loading={working} onClick={make}>
          {starts === 0
            ? t('button', { count: tasks })
            : tasks === 0
              ? t('button.start', { count: starts })
              : t('button.both', { tasks, starts })}
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
