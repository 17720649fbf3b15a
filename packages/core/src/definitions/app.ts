import * as z from 'zod';
import { Text } from '../text.ts';

/** An entry in an app's navigation: a group of entries, or a form. */
export type NavigationItem =
  | { id: string; kind: 'group'; label: Text; children: NavigationItem[] }
  | {
      id: string;
      kind: 'form';
      formId: string;
      label?: Text | undefined;
      icon?: string | undefined;
      hidden?: boolean | undefined;
    };

export const NavigationItem: z.ZodType<NavigationItem> = z.lazy(() =>
  z.discriminatedUnion('kind', [
    z.object({ id: z.string(), kind: z.literal('group'), label: Text, children: z.array(NavigationItem) }),
    z.object({
      id: z.string(),
      kind: z.literal('form'),
      formId: z.string(),
      label: Text.optional(),
      icon: z.string().optional(),
      hidden: z.boolean().optional(),
    }),
  ]),
) as z.ZodType<NavigationItem>;

export const AppDraft = z.object({
  name: Text.default(''),
  description: Text.optional(),
  icon: z.string().default('layers'),
  /** Name of one of the twelve option colours. */
  color: z.string().default('indigo'),
  navigation: z.array(NavigationItem).default([]),
  /** Who works in it: every member with every record, or those who hold one of its roles, as far as these reach. */
  access: z.enum(['everyone', 'roles']).default('everyone'),
});
export type AppDraft = z.infer<typeof AppDraft>;

export const PublishedApp = AppDraft.extend({ name: Text.refine((name) => name !== '') });
export type PublishedApp = z.infer<typeof PublishedApp>;
