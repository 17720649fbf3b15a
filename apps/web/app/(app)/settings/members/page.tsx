import { MemberSettings } from '../../../../src/client/settings/member-settings.tsx';

export default function Page() {
  return <MemberSettings />;
}
