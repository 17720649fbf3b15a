import { BinPage } from '@mortise/runtime';

export default async function RecycleBinPage({ params }: { params: Promise<{ formId: string }> }) {
  return <BinPage formId={(await params).formId} />;
}
