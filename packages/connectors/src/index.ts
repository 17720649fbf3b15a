export * from './files/disk-storage.ts';
export * from './files/file-types.ts';
export * from './passwords/passwords.ts';
