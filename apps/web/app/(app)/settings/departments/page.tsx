import { DepartmentSettings } from '../../../../src/client/settings/department-settings.tsx';

export default function Page() {
  return <DepartmentSettings />;
}
