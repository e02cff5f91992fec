import { hubspot } from '@hubspot/ui-extensions';
import { ActionProviders } from './components/ActionProviders.tsx';
import { SavePlan } from './components/SavePlan.tsx';

hubspot.extend<'crm.bulkActions'>(({ context, actions }) => (
  <ActionProviders context={context} actions={actions}>
    <SavePlan />
  </ActionProviders>
));
