import { Block, captures, FormRule, Text, Thanks } from '@mortise/core';
import type { PublicFormAsk, PublicFormView, RobotCheck } from '@mortise/server';
import { z } from 'zod';

const Moment = z.iso.datetime();

const RobotCheckAnswer: z.ZodType<RobotCheck> = z.object({
  salt: z.string(),
  bits: z.number().int(),
  signature: z.string(),
});

const AskAnswer: z.ZodType<PublicFormAsk> = z.object({
  blocks: z.array(Block),
  rules: z.array(FormRule),
  submitLabel: Text,
  thanks: Thanks,
  consent: Text.nullable(),
  changeDays: z.number().int().nullable(),
  oncePerDevice: z.boolean(),
  robotCheck: RobotCheckAnswer.nullable(),
  prefilled: z.record(z.string(), z.unknown()),
});

export const PublicFormAnswer: z.ZodType<PublicFormView> = z.object({
  state: z.enum(['open', 'closed', 'not_yet', 'full', 'password']),
  title: Text,
  intro: Text,
  opensAt: Moment.nullable(),
  closesAt: Moment.nullable(),
  organisation: z.string(),
  timeZone: z.string(),
  ask: AskAnswer.nullable(),
});

const Key = z.string().min(1).max(48);
export const ByKey = z.object({ key: Key });
export const ByKeyAndToken = z.object({ key: Key, token: z.string().min(20).max(100) });
export const Entry = z.string().max(100);
export const Values = z.record(z.string(), z.json());

/** The browser's own random name. Whoever knows it may send the files that it uploaded. */
export const Device = z.string().min(16).max(64);

/** What a visitor says anew of what they sent. */
export const Changed = z.object({
  values: Values,
  version: z.number().int(),
  device: Device.exactOptional(),
  entry: Entry.exactOptional(),
});

/** What a visitor's browser sends. */
export const Sent = z.object({
  sendingKey: z.string().min(16).max(64),
  device: Device,
  values: Values,
  entry: Entry.exactOptional(),
  prefill: z.string().max(8000).exactOptional(),
  consented: z.boolean().exactOptional(),
  robotCheck: z
    .object({
      salt: z.string().max(100),
      bits: z.number().int(),
      signature: z.string().max(100),
      number: z.number().int().min(0),
    })
    .exactOptional(),
  captured: z.partialRecord(z.enum(captures), z.string().max(4000)).exactOptional(),
});

/** Linked defaults of fields, each by what the visitor said of the fields it is pulled by. */
export const VisitorPulls = z.object({
  asks: z
    .array(z.object({ field: z.string().max(60), read: Values }))
    .min(1)
    .max(20),
  entry: Entry.exactOptional(),
  prefill: z.string().max(8000).exactOptional(),
});
