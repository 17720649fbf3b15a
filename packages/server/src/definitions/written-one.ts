import { ok, type Result, type StoredDefinition } from '@mortise/core';
import { notFound } from './find-definition.ts';

/** The one of several written definitions that was asked for. */
export function writtenOne(written: Result<readonly StoredDefinition[]>, id: string): Result<StoredDefinition> {
  if (!written.ok) return written;
  const definition = written.value.find((candidate) => candidate.id === id);
  return definition ? ok(definition) : notFound(id);
}
