import type { PublicForms } from '@mortise/core';
import type { Framing } from './protect-page.ts';

/** Other sites may show a public form in a frame where its builder allows it, and no other page of ours. */
export const framingOf =
  (publicForms: Pick<PublicForms, 'find'>) =>
  async (path: string): Promise<Framing> => {
    const key = path.match(/^\/f\/([a-z0-9_]+)/)?.[1];
    const link = key ? await publicForms.find(key) : null;
    return link?.content.embeddable ? 'everybody' : 'own-pages';
  };
