import { languages, type Language } from '../../timeline/settings.ts';
import { say } from '../../views/say.ts';
import { workflowStatuses } from '../../views/workflow/workflow-outputs.ts';
import type { AppManifest } from './app-manifest.ts';
import { uidByProfile } from './describe-app.ts';

/** How the platform calls our languages. Its pages name en, fr, de, ja, es and pt-br; the others are its usual codes. */
const localeOf = (language: Language) => (language === 'pt' ? 'pt-br' : language.toLowerCase());

const typeNames = { contacts: 'CONTACT', companies: 'COMPANY' } as const;

const levels = ['high', 'elevated', 'watch', 'steady', 'unknown'] as const;
const statusKeys: Record<(typeof workflowStatuses)[number], string> = {
  assessed: 'workflow.assessed',
  not_connected: 'workflow.notConnected',
  not_found: 'workflow.notFound',
};

/** The workflow action "Assess with Warmline": no inputs but the enrolled record, outputs to branch on, labels in all languages. */
export function describeWorkflowAction(
  app: AppManifest,
  { uid, path, objectTypes }: AppManifest['workflowActions'][number],
) {
  return {
    uid: uidByProfile(app, uid),
    type: 'workflow-action',
    config: {
      actionUrl: `\${WARMLINE_URL}${path}`,
      isPublished: '${WARMLINE_PUBLISHED}',
      supportedClients: [{ client: 'WORKFLOWS' }],
      objectTypes: objectTypes.map((type) => typeNames[type]),
      inputFields: [],
      outputFields: [
        choice(
          'level',
          levels.map((value) => ({ value, label: text(`level.${value}`, 'en') })),
        ),
        field('risk', 'number', 'number'),
        field('reasons', 'string', 'textarea'),
        field('nextAction', 'string', 'text'),
        choice(
          'status',
          workflowStatuses.map((value) => ({ value, label: text(statusKeys[value], 'en') })),
        ),
      ],
      labels: Object.fromEntries(
        languages.map((language) => [localeOf(language), labelsIn(language)]),
      ),
    },
  };
}

function field(name: string, type: string, fieldType: string) {
  return { typeDefinition: { name, type, fieldType } };
}

function choice(name: string, options: { value: string; label: string }[]) {
  return {
    typeDefinition: {
      name,
      type: 'enumeration',
      fieldType: 'select',
      options: options.map((option, displayOrder) => ({ ...option, displayOrder })),
    },
  };
}

function labelsIn(language: Language) {
  const said = (key: string) => text(`workflow.${key}`, language);
  return {
    actionName: said('name'),
    actionDescription: said('description'),
    actionCardContent: said('card'),
    outputFieldLabels: {
      level: said('level'),
      risk: said('risk'),
      reasons: said('reasons'),
      nextAction: said('nextAction'),
      status: said('status'),
    },
  };
}

function text(key: string, language: Language): string {
  return say({ key, values: {} }, { language, timeZone: 'UTC' });
}
