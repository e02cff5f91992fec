import {
  Alert,
  Button,
  Flex,
  Heading,
  Inline,
  List,
  LoadingButton,
  LoadingSpinner,
  Text,
  Tile,
} from '@hubspot/ui-extensions';
import type { SettingsChanges, SettingsResponse } from '../../contract/settings.ts';
import { fieldsOf } from '../fields-of.ts';
import { sayChange } from '../say-value.ts';
import { useSurroundings } from '../surroundings.ts';
import type { Preview } from '../use-preview.ts';

/** What saving would change, and whom it would move; nothing where nothing was changed. */
export function PendingChanges(props: {
  page: SettingsResponse;
  changes: SettingsChanges;
  preview: Preview;
  problems: number;
  saving: boolean;
  save: () => void;
  discard: () => void;
}) {
  const { t } = useSurroundings();
  const { page, changes, preview, problems, saving } = props;
  const changed = fieldsOf(page).filter(({ field }) => field.name in changes);
  if (changed.length === 0) return null;
  const { answer, asking } = preview;
  return (
    <Tile>
      <Flex direction="column" gap="sm">
        <Heading>{t('pending', { count: changed.length })}</Heading>
        <List variant="unordered">
          {changed.map(({ field, title }) => (
            <Text key={field.name}>
              {`${field.name.includes('.') ? `${title} · ` : ''}${field.label}: ${sayChange(
                field,
                [field.value, changes[field.name] ?? null],
                t,
              )}`}
            </Text>
          ))}
        </List>
        {problems > 0 && <Alert variant="danger" title={t('problems', { count: problems })} />}
        {asking && <LoadingSpinner label={t('previewing')} showLabel={true} size="xs" />}
        {answer?.moved && (
          <Flex direction="column" gap="xs">
            <Text format={{ fontWeight: 'bold' }}>{answer.moved.text}</Text>
            {answer.moved.lines.map((line) => (
              <Text key={line}>{line}</Text>
            ))}
          </Flex>
        )}
        {answer?.notes.map((note) => (
          <Text key={note}>{note}</Text>
        ))}
        <Inline gap="sm">
          <LoadingButton
            variant="primary"
            loading={saving}
            resultIconName="success"
            disabled={problems > 0}
            onClick={props.save}
          >
            {t(saving ? 'saving' : 'save')}
          </LoadingButton>
          <Button variant="secondary" disabled={saving} onClick={props.discard}>
            {t('discard')}
          </Button>
        </Inline>
      </Flex>
    </Tile>
  );
}
