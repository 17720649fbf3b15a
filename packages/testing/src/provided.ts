/** What the integration tests' global set-up hands to every test file. */
import 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    /** A server on which tests may make databases. */
    postgresUrl: string;
    /** A migrated, empty database to clone. */
    templateName: string;
  }
}
