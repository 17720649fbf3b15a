import type { Bilingual, GeoPoint } from '@mortise/core';

const reasons: Readonly<Record<number, Bilingual>> = {
  1: {
    zh: '没有定位权限，在浏览器的网站设置里打开',
    en: 'Not allowed. Turn location on in the site settings of the browser.',
  },
  2: {
    zh: '设备没有给出位置，打开定位服务后重试',
    en: 'The device gives no location. Turn location services on and retry.',
  },
  3: { zh: '定位超时，到开阔处重试', en: 'It took too long. Retry in the open.' },
};
const unable: Bilingual = {
  zh: '这里不能定位：浏览器只在 https 页面上给出位置',
  en: 'No location here: browsers give it on https pages only',
};

/** Where the device says it is, or why it does not. */
export function locate(): Promise<GeoPoint | { readonly why: Bilingual }> {
  const { geolocation } = navigator;
  if (!geolocation || !window.isSecureContext) return Promise.resolve({ why: unable });
  return new Promise((resolve) =>
    geolocation.getCurrentPosition(
      ({ coords: { longitude, latitude, accuracy }, timestamp }) =>
        resolve({
          lng: Number(longitude.toFixed(7)),
          lat: Number(latitude.toFixed(7)),
          accuracy: Math.round(accuracy),
          at: new Date(timestamp).toISOString(),
        }),
      ({ code }) => resolve({ why: reasons[code] ?? unable }),
      { enableHighAccuracy: true, timeout: 15_000 },
    ),
  );
}
