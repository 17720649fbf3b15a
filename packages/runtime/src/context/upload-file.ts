import type { FileRef } from '@mortise/core';

/** Uploads to one of our addresses with progress, which fetch cannot tell. Rejects with words to show. */
export function uploadFile(
  address: string,
  file: File,
  onProgress: (done: number) => void,
  failed: string,
): Promise<FileRef> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', address);
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.responseType = 'json';
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onerror = () => reject(new Error(failed));
    request.onload = () => {
      if (request.status !== 201) return reject(new Error(request.response?.detail || failed));
      const { id, name, size, type } = request.response as FileRef;
      resolve({ id, name, size, type });
    };
    request.send(file);
  });
}
