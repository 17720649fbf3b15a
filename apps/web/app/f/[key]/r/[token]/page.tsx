import { ChangeScreen, PublicMissingScreen } from '../../../../../src/client/public-form.tsx';
import { readPublicForm, readSent } from '../../../../../src/server/read-public-form.ts';

export default async function Page({ params }: { params: Promise<{ key: string; token: string }> }) {
  const { key, token } = await params;
  const { view, organisation, reason } = await readPublicForm(key);
  const sent = view?.ask ? await readSent(key, token) : null;
  if (!view || !sent) return <PublicMissingScreen organisation={organisation} reason={reason} />;
  return <ChangeScreen formKey={key} token={token} view={view} sent={sent} />;
}
