import * as z from 'zod';
import { Text } from '../text.ts';

/** What a visitor's browser brings along that may be kept in a field. */
export const captures = [
  'utm_source',
  'utm_medium',
  'utm_campaign',
  'utm_term',
  'utm_content',
  'referrer',
  'page',
] as const;
export type Capture = (typeof captures)[number];

/** What a visitor sees after sending. A redirect leaves for an address of http or https. */
export const Thanks = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('page'),
    title: Text.default(''),
    text: Text.default(''),
    /** Offers to fill the form in once more. */
    again: z.boolean().default(false),
  }),
  z.object({ kind: z.literal('redirect'), url: z.string().max(2000).default('') }),
]);
export type Thanks = z.infer<typeof Thanks>;

/**
 * A form as strangers fill it in through a link: which fields, when, how often, and what follows. One form may have
 * several, such as one for each fair. The key is the secret of the link; a password is kept beside the definition, never
 * in it.
 */
export const PublicFormDraft = z.object({
  formId: z.string(),
  /** For the builder, to tell one link from another. */
  name: Text.default(''),
  isOpen: z.boolean().default(true),
  /** Moments; null is no limit. */
  opensAt: z.iso.datetime().nullable().default(null),
  closesAt: z.iso.datetime().nullable().default(null),
  /** Submissions in all; null is no limit. */
  quota: z.number().int().min(1).max(10_000_000).nullable().default(null),
  oncePerDevice: z.boolean().default(false),
  /** Asks the visitor's browser for a second of work that makes mass sending costly. */
  captcha: z.boolean().default(true),
  /** Other sites may show the form in a frame. */
  embeddable: z.boolean().default(true),
  /** Ids of the fields that are asked for. They stand where the form has them. */
  fields: z.array(z.string()).max(500).default([]),
  title: Text.default(''),
  intro: Text.default(''),
  submitLabel: Text.default(''),
  thanks: Thanks.default({ kind: 'page', title: '', text: '', again: false }),
  capture: z
    .array(z.object({ what: z.enum(captures), field: z.string() }))
    .max(captures.length)
    .default([]),
  /** What a visitor agrees to before sending; the moment is kept, in a field as well where one is named. */
  consent: z
    .object({ text: Text, field: z.string().nullable().default(null) })
    .nullable()
    .default(null),
  /** For how many days a visitor may come back by a secret link and change what was sent; null is never. */
  changeDays: z.number().int().min(1).max(365).nullable().default(null),
  /** The field asked for that holds the visitor's name, by which lists and histories then show them. */
  nameField: z.string().nullable().default(null),
  /**
   * Visitors are shown what linked defaults of the fields asked for pull from other forms. Whoever guesses what those are
   * pulled by sees the value: it is for what may be known to strangers.
   */
  linkage: z.boolean().default(false),
  /** Who owns the records that come in; null is nobody yet. */
  ownerId: z.string().nullable().default(null),
});
export type PublicFormDraft = z.infer<typeof PublicFormDraft>;
export type PublishedPublicForm = PublicFormDraft;
