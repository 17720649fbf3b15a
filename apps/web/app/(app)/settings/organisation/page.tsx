import { OrganisationSettings } from '../../../../src/client/settings/organisation-settings.tsx';

export default function Page() {
  return <OrganisationSettings />;
}
