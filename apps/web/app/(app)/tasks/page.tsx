import { TasksPage } from '@mortise/runtime/tasks';
import { pageTitle } from '../../../src/client/page-title.ts';

export const generateMetadata = pageTitle({ zh: '待办', en: 'To do' });

export default function Page() {
  return <TasksPage />;
}
