import { useState } from 'react';
import { Alert, Flex, LoadingSpinner, Tab, Tabs, Text } from '@hubspot/ui-extensions';
import type { SettingsResponse } from '../../contract/settings.ts';
import { checkField } from '../check-field.ts';
import { fieldsOf, isShown } from '../fields-of.ts';
import { useSurroundings } from '../surroundings.ts';
import { usePreview } from '../use-preview.ts';
import { useSettings, type SettingsState } from '../use-settings.ts';
import { Guide } from './Guide.tsx';
import { LastSave } from './LastSave.tsx';
import { PendingChanges } from './PendingChanges.tsx';
import { SettingsGroup } from './SettingsGroup.tsx';
import { StateTab } from './StateTab.tsx';
import { Trouble } from './Trouble.tsx';

/** The admin's page: every setting, what changing it would do, and how Warmline is doing. */
export function SettingsPage() {
  const { t } = useSurroundings();
  const settings = useSettings();
  const { page, failure } = settings;
  if (page) return <Loaded {...settings} page={page} />;
  return failure ? (
    <Trouble failure={failure} typed={false} tryAgain={settings.reload} />
  ) : (
    <LoadingSpinner label={t('loading')} showLabel={true} size="md" />
  );
}

function Loaded(props: SettingsState & { page: SettingsResponse }) {
  const { t } = useSurroundings();
  const { page, changes, failure, busy, done, revision, change } = props;
  const [tab, setTab] = useState<string>(page.sections[0]?.id ?? 'state');
  const fields = fieldsOf(page).map(({ field }) => field);
  const standing = new Map(fields.map(({ name, value }) => [name, value]));
  const value = (name: string) => (name in changes ? changes[name] : standing.get(name)) ?? null;

  const seen = new Map(
    fields
      .filter((field) => field.name in changes && isShown(field, value))
      .map((field) => [field.name, checkField(field, value(field.name))] as const)
      .filter((entry): entry is [string, string] => entry[1] !== null),
  );
  const preview = usePreview(changes, seen.size === 0);
  const told = [...(preview.answer?.problems ?? []), ...(failure?.fields ?? [])];
  const problems = new Map([...told.map(({ field, text }) => [field, text] as const), ...seen]);
  const count = preview.answer || seen.size > 0 ? problems.size : 0;

  return (
    <Flex direction="column" gap="md">
      <LastSave page={page} undoing={busy === 'undoing'} undo={props.undo} />
      {done && <Alert variant="success" title={t(done)} />}
      {page.waiting && <Text>{page.waiting}</Text>}
      {failure && (
        <Trouble
          failure={failure}
          typed={Object.keys(changes).length > 0}
          tryAgain={failure.problem === 'failed' ? props.reload : null}
        />
      )}
      {page.guide && (
        <Guide guide={page.guide} busy={busy !== null} show={setTab} tell={props.tell} />
      )}
      <Tabs selected={tab} onSelectedChange={(id: string) => setTab(id)} variant="enclosed">
        {page.sections.map(({ id, title, groups }) => (
          <Tab key={id} tabId={id} title={title}>
            <Flex direction="column" gap="md">
              {groups.map((group) => (
                <SettingsGroup
                  key={`${group.id} ${revision}`}
                  group={group}
                  value={value}
                  problem={(name) => problems.get(name) ?? null}
                  change={change}
                />
              ))}
            </Flex>
          </Tab>
        ))}
        <Tab tabId="state" title={t('state')}>
          <StateTab state={page.state} retrying={busy === 'retrying'} retry={props.retry} />
        </Tab>
      </Tabs>
      <PendingChanges
        page={page}
        changes={changes}
        preview={preview}
        problems={count}
        saving={busy === 'saving'}
        save={props.save}
        discard={props.discard}
      />
    </Flex>
  );
}
