'use client';
export function AppBuilderPage({ appId }: { appId: string }) {
  return <p>{appId}</p>;
}
