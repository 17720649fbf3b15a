import { textIn } from '@mortise/core';
import type { PublicFormView } from '@mortise/server';
import { cookies } from 'next/headers';
import { readAppearance } from '../client/read-appearance.ts';
import { running } from './running.ts';

interface Read {
  /** Null for a link that leads nowhere. */
  readonly view: PublicFormView | null;
  readonly organisation: string;
  readonly reason?: string | undefined;
}

/** For the first drawing of a public form, before any script runs. */
export async function readPublicForm(key: string, prefill?: string): Promise<Read> {
  const { server, ports } = running();
  const { name: organisation } = await ports.organisations.read();
  const opened = await server.publicForms.openPublicForm({ key, ...(prefill !== undefined && { prefill }) });
  if (opened.ok) return { view: opened.value, organisation };
  const { locale } = readAppearance(await cookies());
  const [issue] = opened.error.code === 'invalid' ? opened.error.issues : [];
  return { view: null, organisation, reason: issue && textIn(issue.message, locale) };
}

export async function readSent(key: string, token: string) {
  const { locale } = readAppearance(await cookies());
  const visit = { ip: '', userAgent: null, locale };
  const sent = await running().server.publicForms.readSubmission({ key, token }, visit);
  return sent.ok ? sent.value : null;
}
