import '@mortise/runtime/print.css';
import { PrintPage } from '@mortise/runtime/print';

interface PageProps {
  readonly params: Promise<{ formId: string }>;
  readonly searchParams: Promise<{ ids?: string | string[] }>;
}

export default async function Page({ params, searchParams }: PageProps) {
  const [{ formId }, { ids = [] }] = await Promise.all([params, searchParams]);
  return <PrintPage formId={formId} ids={[ids].flat().flatMap((each) => each.split(',').filter(Boolean))} />;
}
