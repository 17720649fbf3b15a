'use client';

import type { ApiClient } from '@mortise/api/client';
import { visitor } from '@mortise/core';
import type { FieldViewContext } from '@mortise/fields/views';
import { useText } from '@mortise/ui';
import { useCallback, useMemo, useState } from 'react';
import { uploadFile } from '../context/upload-file.ts';
import { useShowFiles } from '../preview/preview-provider.tsx';
import { deviceName } from './kept.ts';

/** What field views may ask of a public form: uploads, and nothing of the people and records behind it. */
export function useVisitorContext(
  api: ApiClient,
  formKey: string,
  timeZone: string,
  entry: string | undefined,
): FieldViewContext {
  const { locale, t } = useText();
  // A visitor may not open stored files, not even their own: a picture just chosen is shown from the browser.
  const [pictures] = useState(() => new Map<string, string>());
  const fileUrl = useCallback((id: string) => pictures.get(id) ?? '', [pictures]);
  const showFiles = useShowFiles({ api, fileUrl });
  return useMemo(() => {
    return {
      locale,
      timeZone,
      actor: visitor(timeZone, locale, { formId: '', fieldIds: [], recordId: null }),
      titleOf: () => undefined,
      search: async () => [],
      upload: async (file, onProgress) => {
        const query = { name: file.name, device: deviceName(), ...(entry ? { entry } : {}) };
        const stored = await uploadFile(
          api.url('POST /public/:key/files', { params: { key: formKey }, query }),
          file,
          onProgress,
          t({ zh: '没有传上去，检查网络后重试', en: "Couldn't upload. Check the connection and retry" }),
        );
        if (stored.type.startsWith('image/')) pictures.set(stored.id, URL.createObjectURL(file));
        return stored;
      },
      fileUrl,
      showFiles: showFiles ?? undefined,
    };
  }, [api, formKey, timeZone, entry, locale, t, pictures, fileUrl, showFiles]);
}
