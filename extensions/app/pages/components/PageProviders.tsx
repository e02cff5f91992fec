import type { ExtensionPointApi } from '@hubspot/ui-extensions';
import { useMemo, type ReactNode } from 'react';
import { baseUrl } from '../../base-url.ts';
import { pickLanguage } from '../../pick-language.ts';
import { translator } from '../messages/translate.ts';
import app from '../public-url.json' with { type: 'json' };
import { SurroundingsContext, type Surroundings } from '../surroundings.ts';

type Place = ExtensionPointApi<'pages'>;

/** Works out language and backend once, from what the host says about the place. */
export function PageProviders(props: {
  context: Place['context'];
  actions: Place['actions'];
  children: ReactNode;
}) {
  const { context, actions, children } = props;
  const surroundings = useMemo<Surroundings>(() => {
    const language = pickLanguage([context.user.language, context.user.locale]);
    const format = new Intl.DateTimeFormat(language, {
      dateStyle: 'medium',
      timeZone: context.portal.timezone,
    });
    return {
      language,
      t: translator(language),
      day: (at) => format.format(new Date(at)),
      backendUrl: baseUrl(context.variables, app.publicUrl),
      navigate: (to, params) => actions.navigateToPage({ to, params }),
      closeOverlay: (id) => actions.closeOverlay(id),
    };
  }, [context, actions]);
  return (
    <SurroundingsContext.Provider value={surroundings}>{children}</SurroundingsContext.Provider>
  );
}
