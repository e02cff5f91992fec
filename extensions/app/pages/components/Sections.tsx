import { Inline, Text } from '@hubspot/ui-extensions';
import { PageLink, usePageRoute } from '@hubspot/ui-extensions/pages';
import { sections } from '../sections.ts';
import { useSurroundings } from '../surroundings.ts';

/** Links to the pages of the home; the one that is shown is a word and no link. */
export function Sections() {
  const { t } = useSurroundings();
  const { path } = usePageRoute();
  return (
    <Inline gap="md" align="center">
      {sections.map((section) =>
        section.path === path ? (
          <Text key={section.path} format={{ fontWeight: 'bold' }}>
            {t(section.label)}
          </Text>
        ) : (
          <PageLink key={section.path} to={section.path}>
            {t(section.label)}
          </PageLink>
        ),
      )}
    </Inline>
  );
}
