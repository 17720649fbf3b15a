/** Keeps secrets that must be read again, such as the key of a service outside. */
export interface SecretBox {
  /** `context` says what the secret belongs to: sealed for one place it opens at no other. */
  seal(secret: string, context: string): string;
  /** Null where it was sealed with another key, for another place, or was changed. */
  open(sealed: string, context: string): string | null;
}
