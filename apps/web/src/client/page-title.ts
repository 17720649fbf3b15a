import { type Bilingual, textIn } from '@mortise/core';
import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import { readAppearance } from './read-appearance.ts';

/** `export const generateMetadata = pageTitle({ zh: '登录', en: 'Sign in' })`: the title in the reader's language. */
export const pageTitle = (title: Bilingual) => async (): Promise<Metadata> => ({
  title: textIn(title, readAppearance(await cookies()).locale),
});
