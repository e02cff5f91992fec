import {
  Alert,
  DescriptionList,
  DescriptionListItem,
  Flex,
  Heading,
  Link,
  LoadingButton,
  Text,
  Tile,
} from '@hubspot/ui-extensions';
import type { ReactNode } from 'react';
import type { SettingsState } from '../../contract/settings.ts';
import { useSurroundings } from '../surroundings.ts';

/** How Warmline is doing here: how fresh, what it can't read, who refuses, what is recorded. */
export function StateTab(props: { state: SettingsState; retrying: boolean; retry: () => void }) {
  const { t } = useSurroundings();
  const {
    freshness,
    stale,
    facts,
    unreadable,
    refused,
    refusedMore,
    retry = null,
    coverage,
    history = [],
    feed = [],
    calls = [],
    digests = [],
    people = [],
    exportUrl,
    leaveUrl,
  } = props.state;
  return (
    <Flex direction="column" gap="md">
      {stale ? <Alert variant="warning" title={freshness} /> : <Text>{freshness}</Text>}
      <Tile>
        <DescriptionList direction="row">
          {facts.map(({ label, value }) => (
            <DescriptionListItem key={label} label={label}>
              <Text>{value}</Text>
            </DescriptionListItem>
          ))}
        </DescriptionList>
      </Tile>
      <Part title={t('feed')} none={t('feed.none')}>
        {feed.length > 0 && <Lines lines={feed} />}
      </Part>
      <Part title={t('unreadable')} none={t('unreadable.none')}>
        {unreadable.map(({ what, cure }) => (
          <Alert key={what} variant="warning" title={what}>
            {cure}
          </Alert>
        ))}
      </Part>
      <Part title={t('refused')} none={t('refused.none')}>
        {refused.map(({ name, url, words, cure, at }) => (
          <Flex key={url} direction="column" gap="flush">
            <Text>
              <Link href={{ url, external: true }}>{name}</Link>
            </Text>
            <Text>{words}</Text>
            <Text variant="microcopy">{`${cure} · ${at}`}</Text>
          </Flex>
        ))}
      </Part>
      {refusedMore && <Text>{refusedMore}</Text>}
      {retry === 'due' && <Text>{t('refused.due')}</Text>}
      {retry === 'waiting' && (
        <Flex direction="column" gap="xs" align="start">
          <Text>{t('refused.mended')}</Text>
          <LoadingButton
            variant="secondary"
            size="sm"
            loading={props.retrying}
            onClick={props.retry}
          >
            {t(props.retrying ? 'refused.retrying' : 'refused.retry')}
          </LoadingButton>
        </Flex>
      )}
      <Part title={t('coverage')} none={t('coverage.none')}>
        {coverage.length > 0 && (
          <DescriptionList direction="row">
            {coverage.map(({ label, value, latest }) => (
              <DescriptionListItem key={label} label={label}>
                <Text>{value}</Text>
                <Text variant="microcopy">{latest}</Text>
              </DescriptionListItem>
            ))}
          </DescriptionList>
        )}
      </Part>
      <Part title={t('people')} none={t('people.none')}>
        {people.length > 0 && (
          <Lines lines={people.map(({ name, value }) => ({ label: name, value }))} />
        )}
      </Part>
      <Part title={t('digests')} none={t('digests.none')}>
        {digests.length > 0 && <Lines lines={digests} />}
      </Part>
      <Part title={t('calls')} none={t('calls.none')}>
        {calls.length > 0 && <Lines lines={calls} />}
      </Part>
      {exportUrl && leaveUrl && (
        <Part title={t('held')} none="">
          <Text>
            <Link href={{ url: exportUrl, external: true }}>{t('held.export')}</Link>
          </Text>
          <Text>
            <Link href={{ url: leaveUrl, external: true }}>{t('held.leave')}</Link>
          </Text>
        </Part>
      )}
      <Part title={t('history')} none={t('history.none')}>
        {history.map(({ key, text, lines }) => (
          <Flex key={key} direction="column" gap="flush">
            <Text>{text}</Text>
            <Text variant="microcopy">{lines.join(' · ')}</Text>
          </Flex>
        ))}
      </Part>
    </Flex>
  );
}

function Lines(props: { lines: { label: string; value: string }[] }) {
  return (
    <DescriptionList direction="row">
      {props.lines.map(({ label, value }) => (
        <DescriptionListItem key={label} label={label}>
          <Text>{value}</Text>
        </DescriptionListItem>
      ))}
    </DescriptionList>
  );
}

/** A part with its heading; `none` where there is nothing to say. */
function Part(props: { title: string; none: string; children: ReactNode }) {
  const { title, none, children } = props;
  const isEmpty = children === false || (Array.isArray(children) && children.length === 0);
  return (
    <Tile>
      <Flex direction="column" gap="sm">
        <Heading>{title}</Heading>
        {isEmpty ? <Text>{none}</Text> : children}
      </Flex>
    </Tile>
  );
}
