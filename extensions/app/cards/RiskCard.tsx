import { hubspot } from '@hubspot/ui-extensions';
import { CardContent } from './components/CardContent.tsx';
import { CardProviders } from './components/CardProviders.tsx';

hubspot.extend<'crm.record.tab' | 'crm.record.sidebar' | 'crm.preview' | 'helpdesk.sidebar'>(
  ({ context, actions }) => (
    <CardProviders context={context} actions={actions}>
      <CardContent />
    </CardProviders>
  ),
);
