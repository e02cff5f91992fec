import { Button, Flex, Heading, Inline, Link, Text, Tile } from '@hubspot/ui-extensions';
import type { GuideStep, SettingsGuide } from '../../contract/settings.ts';
import { useSurroundings } from '../surroundings.ts';

/** The first steps, one at a time, where somebody left off; put away, one button takes them out again. */
export function Guide(props: {
  guide: SettingsGuide;
  busy: boolean;
  show: (section: string) => void;
  tell: (told: { done?: string; closed?: boolean }) => void;
}) {
  const { t } = useSurroundings();
  const { guide, busy, show, tell } = props;
  if (guide.closed) {
    return (
      <Inline>
        <Button size="sm" disabled={busy} onClick={() => tell({ closed: false })}>
          {t('guide')}
        </Button>
      </Inline>
    );
  }
  const nth = guide.steps.findIndex(({ done }) => !done);
  const step = guide.steps[nth];
  return (
    <Tile>
      <Flex direction="column" gap="sm">
        <Heading>{t('guide')}</Heading>
        {step ? (
          <Step
            {...{ step, busy, show, tell }}
            place={{ nth: nth + 1, count: guide.steps.length }}
          />
        ) : (
          <Text>{t('guide.all')}</Text>
        )}
        <Inline gap="sm">
          {step && (
            <Button disabled={busy} onClick={() => tell({ done: step.id })}>
              {t('guide.done')}
            </Button>
          )}
          <Button disabled={busy} onClick={() => tell({ closed: true })}>
            {t(step ? 'guide.close' : 'guide.away')}
          </Button>
        </Inline>
      </Flex>
    </Tile>
  );
}

function Step(props: {
  step: GuideStep;
  place: { nth: number; count: number };
  show: (section: string) => void;
}) {
  const { t } = useSurroundings();
  const { section, title, text, url } = props.step;
  return (
    <Flex direction="column" gap="xs">
      <Text variant="microcopy">{t('guide.step', props.place)}</Text>
      <Text format={{ fontWeight: 'bold' }}>{title}</Text>
      <Text>{text}</Text>
      <Inline gap="sm">
        {section !== null && (
          <Button size="sm" onClick={() => props.show(section)}>
            {t('guide.show')}
          </Button>
        )}
        {url !== null && <Link href={{ url, external: true }}>{t('guide.open')}</Link>}
      </Inline>
    </Flex>
  );
}
