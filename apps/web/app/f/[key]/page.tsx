import { textIn } from '@mortise/core';
import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import { PublicFormScreen, PublicMissingScreen } from '../../../src/client/public-form.tsx';
import { readAppearance } from '../../../src/client/read-appearance.ts';
import { readPublicForm } from '../../../src/server/read-public-form.ts';

interface Place {
  params: Promise<{ key: string }>;
  searchParams: Promise<{ prefill?: string }>;
}

export async function generateMetadata({ params }: Place): Promise<Metadata> {
  const { view } = await readPublicForm((await params).key);
  const { locale } = readAppearance(await cookies());
  return { title: view ? { absolute: textIn(view.title, locale) } : '表单', robots: { index: false } };
}

export default async function Page({ params, searchParams }: Place) {
  const { key } = await params;
  const { prefill } = await searchParams;
  const { view, organisation, reason } = await readPublicForm(key, prefill);
  if (!view) return <PublicMissingScreen organisation={organisation} reason={reason} />;
  return <PublicFormScreen formKey={key} view={view} prefill={prefill} />;
}
