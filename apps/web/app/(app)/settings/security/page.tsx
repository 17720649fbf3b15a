import { SecuritySettings } from '../../../../src/client/settings/security-settings.tsx';

export default function Page() {
  return <SecuritySettings />;
}
