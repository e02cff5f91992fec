import type { ExtensionPointApi } from '@hubspot/ui-extensions';
import { useMemo, type ReactNode } from 'react';
import { baseUrl } from '../../base-url.ts';
import { pickLanguage } from '../../pick-language.ts';
import { translator } from '../messages/translate.ts';
import app from '../public-url.json' with { type: 'json' };
import { createSavesBackend } from '../saves-backend.ts';
import { SurroundingsContext, type Surroundings } from '../surroundings.ts';

type Place = ExtensionPointApi<'crm.bulkActions'>;

const companyTypeId = '0-2';

/** Works out language, selection and backend once, from what the host says about the place. */
export function ActionProviders(props: {
  context: Place['context'];
  actions: Place['actions'];
  children: ReactNode;
}) {
  const { context, children } = props;
  const surroundings = useMemo<Surroundings>(() => {
    const { objectIds, objectTypeId } = context.crm;
    const language = pickLanguage([context.user.language, context.user.locale]);
    const format = new Intl.DateTimeFormat(language, {
      dateStyle: 'medium',
      timeZone: context.portal.timezone,
    });
    return {
      selected: {
        kind: objectTypeId === companyTypeId ? 'company' : 'contact',
        ids: objectIds.map(String),
      },
      language,
      t: translator(language),
      day: (at) => format.format(new Date(at)),
      backend: createSavesBackend(baseUrl(context.variables, app.publicUrl)),
    };
  }, [context]);
  return (
    <SurroundingsContext.Provider value={surroundings}>{children}</SurroundingsContext.Provider>
  );
}
