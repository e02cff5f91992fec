import type { ExtensionPointApi } from '@hubspot/ui-extensions';
import { useMemo, type ReactNode } from 'react';
import { createBackend } from '../backend/backend.ts';
import { baseUrl } from '../../base-url.ts';
import { pickLanguage } from '../../pick-language.ts';
import { translator } from '../messages/translate.ts';
import app from '../public-url.json' with { type: 'json' };
import { SurroundingsContext, type RecordKind, type Surroundings } from '../surroundings.ts';

type Place = ExtensionPointApi<
  'crm.record.tab' | 'crm.record.sidebar' | 'crm.preview' | 'helpdesk.sidebar'
>;

const kinds: Record<string, RecordKind> = { '0-2': 'company', '0-3': 'deal', '0-5': 'ticket' };

/** Works out language, record and backend once, from what the host says about the place. */
export function CardProviders(props: {
  context: Place['context'];
  actions: Place['actions'];
  children: ReactNode;
}) {
  const { context, actions, children } = props;
  const surroundings = useMemo<Surroundings>(() => {
    const { objectId, objectTypeId } = context.crm;
    const language = pickLanguage([context.user.language, context.user.locale]);
    const format = new Intl.DateTimeFormat(language, {
      dateStyle: 'medium',
      timeZone: context.portal.timezone,
    });
    return {
      record: {
        kind: kinds[objectTypeId] ?? 'contact',
        id: String(objectId),
        objectTypeId,
      },
      language,
      t: translator(language),
      day: (at) => format.format(new Date(at)),
      backend: createBackend(baseUrl(context.variables, app.publicUrl)),
      actions,
    };
  }, [context, actions]);
  return (
    <SurroundingsContext.Provider value={surroundings}>{children}</SurroundingsContext.Provider>
  );
}
