import { ProfileSettings } from '../../../../src/client/settings/profile-settings.tsx';

export default function Page() {
  return <ProfileSettings />;
}
