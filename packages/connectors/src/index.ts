export * from './passwords/passwords.ts';
