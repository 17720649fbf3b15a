import { PositionSettings } from '../../../../src/client/settings/position-settings.tsx';

export default function Page() {
  return <PositionSettings />;
}
