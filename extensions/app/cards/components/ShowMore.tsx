import { Button, Inline } from '@hubspot/ui-extensions';
import { useSurroundings } from '../surroundings.ts';

/** Shows the next lines of a long list; not there where there are none. */
export function ShowMore(props: { next: number; showMore: () => void }) {
  const { t } = useSurroundings();
  const { next, showMore } = props;
  if (next === 0) return null;
  return (
    <Inline>
      <Button variant="transparent" size="xs" onClick={showMore}>
        {t('more', { count: next })}
      </Button>
    </Inline>
  );
}
