import type { ExtensionPointApi } from '@hubspot/ui-extensions';
import { useMemo, type ReactNode } from 'react';
import { baseUrl } from '../../base-url.ts';
import { pickLanguage } from '../../pick-language.ts';
import { translator } from '../messages/translate.ts';
import app from '../public-url.json' with { type: 'json' };
import { SurroundingsContext, type Surroundings } from '../surroundings.ts';

/** Works out language and backend once, from what the host says about the place. */
export function SettingsProviders(props: {
  context: ExtensionPointApi<'settings'>['context'];
  /** For tests: how long somebody who types is let finish. */
  restMs?: number;
  children: ReactNode;
}) {
  const { context, restMs = 600, children } = props;
  const surroundings = useMemo<Surroundings>(() => {
    const language = pickLanguage([context.user.language, context.user.locale]);
    return {
      language,
      t: translator(language),
      backendUrl: baseUrl(context.variables, app.publicUrl),
      restMs,
    };
  }, [context, restMs]);
  return (
    <SurroundingsContext.Provider value={surroundings}>{children}</SurroundingsContext.Provider>
  );
}
