import { hubspot } from '@hubspot/ui-extensions';
import { SettingsPage } from './components/SettingsPage.tsx';
import { SettingsProviders } from './components/SettingsProviders.tsx';

hubspot.extend<'settings'>(({ context }) => (
  <SettingsProviders context={context}>
    <SettingsPage />
  </SettingsProviders>
));
