export { createApi } from './app.ts';
export type { Call, Contract, Route } from './frame/contract.ts';
export type { Credential } from './frame/credential.ts';
export { type Limiter, limiter } from './frame/limits.ts';
export type { ApiServices, Log } from './ports.ts';
export type { Server } from './server.ts';
