import { Select, Text } from '@hubspot/ui-extensions';
import { useSurroundings } from '../surroundings.ts';
import type { WhoStarts } from '../who-starts.ts';

const no = 'no';

/** Which of the listed workflows is started besides, for how many, and for whom it isn't. */
export function StartWorkflow(props: {
  workflows: readonly string[];
  workflow: string | null;
  choose: (workflow: string | null) => void;
  who: WhoStarts;
  /** While it is being done, the choice stands. */
  fixed: boolean;
}) {
  const { t } = useSurroundings();
  const { workflows, workflow, choose, who, fixed } = props;
  if (workflows.length === 0) return <Text variant="microcopy">{t('start.empty')}</Text>;
  return (
    <>
      <Select
        name="workflow"
        label={t('start')}
        description={t('start.hint')}
        value={workflow === null ? no : String(workflows.indexOf(workflow))}
        readOnly={fixed}
        options={[
          { value: no, label: t('start.none') },
          // By place: an admin may have given any name.
          ...workflows.map((label, place) => ({ value: String(place), label })),
        ]}
        onChange={(value) => choose(workflows[Number(value)] ?? null)}
      />
      {workflow !== null && <Text>{t('start.count', { count: who.starts.length })}</Text>}
      {workflow !== null &&
        (['started', 'resting', 'none'] as const).map(
          (why) =>
            who.left[why] > 0 && (
              <Text key={why} variant="microcopy">
                {t(`start.left.${why}`, { count: who.left[why] })}
              </Text>
            ),
        )}
    </>
  );
}
