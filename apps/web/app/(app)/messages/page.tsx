import { MessagesPage } from '@mortise/runtime/messages';
import { pageTitle } from '../../../src/client/page-title.ts';

export const generateMetadata = pageTitle({ zh: '消息', en: 'Messages' });

export default function Page() {
  return <MessagesPage />;
}
