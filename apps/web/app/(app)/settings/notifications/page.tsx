import { NotificationSettings } from '../../../../src/client/settings/notification-settings.tsx';

export default function Page() {
  return <NotificationSettings />;
}
