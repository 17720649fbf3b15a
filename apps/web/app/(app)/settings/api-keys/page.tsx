import { ApiKeySettings } from '../../../../src/client/settings/api-key-settings.tsx';

export default function Page() {
  return <ApiKeySettings />;
}
