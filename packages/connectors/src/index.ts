export * from './files/disk-storage.ts';
export * from './files/file-types.ts';
export { officeConverter } from './files/office-converter.ts';
export { outbound } from './http/outbound.ts';
export * from './passwords/passwords.ts';
export * from './secrets/secret-box.ts';
