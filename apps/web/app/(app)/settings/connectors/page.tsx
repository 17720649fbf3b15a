import '../../../../src/client/settings/connectors/connectors.css';
import { ConnectorSettingsPage } from '../../../../src/client/settings/connectors/connector-settings-page.tsx';

export default function Page() {
  return <ConnectorSettingsPage />;
}
