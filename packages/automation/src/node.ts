import type { Bilingual } from '@mortise/core';
import type { z } from 'zod';

/** A place in the flow that decides where it goes on. What is done on the way are actions. Pure. */
export interface FlowNode<Config = unknown> {
  /** Stored in definitions; never renamed. */
  readonly type: string;
  readonly label: Bilingual;
  /** Lucide icon name. */
  readonly icon: string;
  readonly config: z.ZodType<Config>;
  /** The ways out, in order. */
  readonly ports: (config: Config) => readonly { readonly id: string; readonly label: Bilingual }[];
}

export const defineNode = <Config>(node: FlowNode<Config>): FlowNode<Config> => node;

/** What a node may ask on its way. */
export interface NodeContext {
  readonly holds: (condition: unknown) => boolean;
}

/** Answers by which port the run leaves. */
export type NodeRun<N> =
  N extends FlowNode<infer Config> ? (config: Config, context: NodeContext) => { readonly port: string } : never;
