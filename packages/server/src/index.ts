export * from './access/role-access.ts';
export * from './people/api-key-secret.ts';
export * from './people/identify.ts';
export * from './people/people-ports.ts';
export * from './people/people-use-cases.ts';
