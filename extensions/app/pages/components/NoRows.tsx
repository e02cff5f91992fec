import { Button, Text } from '@hubspot/ui-extensions';
import { useSurroundings } from '../surroundings.ts';
import { Nothing } from './Nothing.tsx';

/** No row is there, or none that the filters let through: not the same good news. */
export function NoRows(props: {
  filtered: boolean;
  /** What each of the two is said to be. */
  none: string;
  empty: string;
  text: string;
  clear: () => void;
}) {
  const { t } = useSurroundings();
  const { filtered, none, empty, text, clear } = props;
  return filtered ? (
    <Nothing title={none} image="voteAndSearch">
      <Button variant="secondary" size="sm" onClick={clear}>
        {t('clear')}
      </Button>
    </Nothing>
  ) : (
    <Nothing title={empty} image="customerSupport">
      <Text>{text}</Text>
    </Nothing>
  );
}
