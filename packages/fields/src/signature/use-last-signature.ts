import { newPartId } from '@mortise/core';
import { useEffect, useState } from 'react';
import type { FieldViewContext } from '../field-view.ts';

/** Characters of a data address: a name drawn on a sharp screen takes a tenth of it. */
const mostKept = 300_000;

/** What this person drew last, once it is known; null where there is none or it is not wanted. */
export function useLastSignature({ lastSignature }: FieldViewContext, isWanted: boolean): string | null {
  const [picture, setPicture] = useState<string | null>(null);
  useEffect(() => {
    let isGone = false;
    if (isWanted) void lastSignature?.read().then((found) => !isGone && setPicture(found));
    return () => {
      isGone = true;
    };
  }, [lastSignature, isWanted]);
  return picture;
}

/** Keeps a drawn name for the next time. One that is too large is left out. */
export async function keepSignature({ lastSignature }: FieldViewContext, file: File): Promise<void> {
  if (!lastSignature) return;
  const reader = new FileReader();
  await new Promise((resolve) => {
    reader.onloadend = resolve;
    reader.readAsDataURL(file);
  });
  const picture = String(reader.result ?? '');
  if (picture.startsWith('data:image/png;base64,') && picture.length <= mostKept) lastSignature.keep(picture);
}

/** The picture as a file of its own: each record has its own copy. */
export function signatureFile(picture: string | Blob): File {
  const content = typeof picture === 'string' ? bytesOf(picture) : picture;
  return new File([content], `${newPartId('signature')}.png`, { type: 'image/png' });
}

// Not by fetch: the pages of a strict host may not connect to data addresses.
const bytesOf = (address: string) =>
  Uint8Array.from(atob(address.slice(address.indexOf(',') + 1)), (character) => character.charCodeAt(0));
