import '../../../../src/client/settings/calendar/calendar.css';
import { CalendarSettingsPage } from '../../../../src/client/settings/calendar/calendar-settings-page.tsx';

export default function Page() {
  return <CalendarSettingsPage />;
}
