import { Select } from '@hubspot/ui-extensions';
import type { SavesPlanResponse } from '../../contract/saves.ts';
import { useSurroundings } from '../surroundings.ts';
import { nobody } from '../use-making.ts';

/** Whom the tasks go to: as suggested, each record's owner, one colleague for all, or nobody where a workflow is enough. */
export function AssignTo(props: {
  plan: SavesPlanResponse;
  assign: string;
  choose: (assign: string) => void;
  /** While tasks are being made, the choice stands. */
  fixed: boolean;
}) {
  const { t } = useSurroundings();
  const { plan, assign, choose, fixed } = props;
  return (
    <Select
      name="assign"
      label={t('assign')}
      value={assign}
      readOnly={fixed}
      options={[
        { value: 'suggested', label: t('assign.suggested') },
        { value: 'owner', label: t('assign.owner') },
        ...plan.colleagues.map(({ id, name }) => ({ value: id, label: name })),
        ...(plan.workflows.length > 0 ? [{ value: nobody, label: t('assign.nobody') }] : []),
      ]}
      onChange={(value) => choose(String(value))}
    />
  );
}
