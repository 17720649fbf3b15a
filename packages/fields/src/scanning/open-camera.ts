import type { Bilingual } from '@mortise/core';

/** Why a camera does not open, by the name that the browser gives the refusal. */
const reasons: Readonly<Record<string, Bilingual>> = {
  NotAllowedError: {
    zh: '没有摄像头权限，在浏览器的网站设置里打开，或从图片识别',
    en: 'Not allowed. Turn the camera on in the site settings of the browser, or read a picture',
  },
  NotFoundError: { zh: '这台设备没有摄像头，从图片识别', en: 'This device has no camera. Read a picture instead' },
  NotReadableError: {
    zh: '摄像头被别的程序占用，关掉它后重试，或从图片识别',
    en: 'Another program uses the camera. Close it and retry, or read a picture',
  },
};

const insecure: Bilingual = {
  zh: '浏览器只在 https 页面上打开摄像头，从图片识别',
  en: 'Browsers open the camera on https pages only. Read a picture instead',
};

const unknown: Bilingual = {
  zh: '摄像头没有打开，重试或从图片识别',
  en: "The camera didn't open. Retry, or read a picture",
};

export const cameraProblem = (accident: unknown): Bilingual =>
  reasons[accident instanceof Error || accident instanceof DOMException ? accident.name : ''] ?? unknown;

/** The camera at the back of a phone, where there is one; or why there is none. */
export function openCamera(): Promise<MediaStream | { readonly why: Bilingual }> {
  if (!window.isSecureContext || !navigator.mediaDevices) return Promise.resolve({ why: insecure });
  const video = { facingMode: { ideal: 'environment' }, width: { ideal: 1280 }, height: { ideal: 720 } };
  return navigator.mediaDevices.getUserMedia({ video }).catch((accident) => ({ why: cameraProblem(accident) }));
}
