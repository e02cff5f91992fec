import { Button, Dropdown, Inline } from '@hubspot/ui-extensions';
import { useSurroundings } from '../surroundings.ts';
import type { Feedback } from '../use-feedback.ts';
import { SnoozeModal } from './SnoozeModal.tsx';
import { WrongModal } from './WrongModal.tsx';

const snoozeDays = [7, 14, 30, 90];

/** The ways to contest or postpone, quiet beside the one primary button. */
export function FeedbackRow(props: {
  busy: boolean;
  say: (feedback: Feedback) => Promise<boolean>;
}) {
  const { t } = useSurroundings();
  const { busy, say } = props;
  return (
    <Inline gap="sm" align="center">
      <Dropdown variant="secondary" buttonSize="sm" buttonText={t('snooze')} disabled={busy}>
        {snoozeDays.map((days) => (
          <Dropdown.ButtonItem key={days} onClick={() => void say({ kind: 'snooze', days })}>
            {t('snooze.days', { count: days })}
          </Dropdown.ButtonItem>
        ))}
        <Dropdown.ButtonItem overlay={<SnoozeModal busy={busy} say={say} />}>
          {t('snooze.until')}
        </Dropdown.ButtonItem>
      </Dropdown>
      <Button
        variant="secondary"
        size="sm"
        disabled={busy}
        overlay={<WrongModal busy={busy} say={say} />}
      >
        {t('wrong.open')}
      </Button>
    </Inline>
  );
}
