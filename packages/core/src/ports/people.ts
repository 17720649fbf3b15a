import type { Actor, ApiScope, Role } from '../actor.ts';
import type { Hierarchy } from '../people/hierarchy.ts';
import type {
  ApiKeyView,
  Department,
  Identity,
  JobPosition,
  Organisation,
  Person,
  PersonStatus,
  SessionView,
  Theme,
} from '../people/person.ts';
import type { Locale } from '../text.ts';

export interface NewPerson {
  readonly id: string;
  readonly userName: string;
  readonly email: string | null;
  readonly name: string;
  readonly phone: string | null;
  readonly roles: readonly Role[];
  readonly locale: Locale;
  readonly managerId: string | null;
  readonly passwordHash: string;
  /** The main department first. */
  readonly departmentIds: readonly string[];
  readonly positionIds?: readonly string[];
}

export type PersonChanges = {
  readonly email?: string | null;
  readonly name?: string;
  readonly phone?: string | null;
  readonly roles?: readonly Role[];
  readonly status?: PersonStatus;
  readonly locale?: Locale;
  readonly theme?: Theme;
  readonly managerId?: string | null;
  readonly departmentIds?: readonly string[];
  readonly positionIds?: readonly string[];
};

/** What is already someone else's. */
export type Taken = 'userName' | 'email';

/** The members and departments of the organisation: thousands, not millions, so lists are whole. */
export interface PeopleStore {
  find(id: string): Promise<Person | null>;
  findByUserName(userName: string): Promise<Person | null>;
  all(): Promise<readonly Person[]>;
  insert(person: NewPerson): Promise<Taken | null>;
  update(id: string, changes: PersonChanges): Promise<Taken | null>;
  departments(): Promise<readonly Department[]>;
  insertDepartment(department: Department): Promise<void>;
  updateDepartment(id: string, changes: Partial<Omit<Department, 'id'>>): Promise<void>;
  removeDepartment(id: string): Promise<void>;
  /** By name. */
  positions(): Promise<readonly JobPosition[]>;
  insertPosition(position: JobPosition): Promise<void>;
  renamePosition(id: string, name: string): Promise<void>;
  removePosition(id: string): Promise<void>;
}

export interface People extends PeopleStore {
  /** One such work at a time in the whole deployment, in a transaction: what it has checked stays true until it ends. */
  exclusively<T>(work: (store: PeopleStore) => Promise<T>): Promise<T>;
  /**
   * Active members whose name, its pinyin or its initials, user name or e-mail has `text`, best first; of those, whom
   * `isWanted` lets through.
   */
  search(text: string, limit: number, isWanted?: (person: Person) => boolean): Promise<readonly Person[]>;
}

export interface Organisations {
  read(): Promise<Organisation>;
  update(changes: Partial<Organisation>): Promise<void>;
}

/** What sign-in needs of an account. */
export interface Account {
  readonly userId: string;
  /** Null: cannot sign in with a password. */
  readonly passwordHash: string | null;
  readonly status: PersonStatus;
}

export interface Accounts {
  /** By user name or e-mail, in any case. */
  findByLogin(login: string): Promise<Account | null>;
  find(userId: string): Promise<Account | null>;
  /**
   * Counts an attempt before the password is looked at, so that many at once are counted too. Answers for how many
   * seconds the account is locked (nothing was counted then), or 0.
   */
  countAttempt(userId: string, now: Date): Promise<number>;
  clearAttempts(userId: string): Promise<void>;
  setPassword(userId: string, hash: string, mustChange: boolean): Promise<void>;
}

export interface Sessions {
  create(session: {
    readonly id: string;
    readonly userId: string;
    readonly expiresAt: Date;
    readonly userAgent: string | null;
    readonly ip: string | null;
  }): Promise<void>;
  /** Those that still let someone in, the latest seen first. */
  list(userId: string): Promise<readonly SessionView[]>;
  revoke(userId: string, id: string): Promise<boolean>;
  /** All of a person's sessions, but for `exceptId`. */
  revokeAll(userId: string, exceptId?: string): Promise<void>;
  /** Used just now: lets someone in until `expiresAt`. */
  seen(id: string, at: Date, expiresAt: Date): Promise<void>;
}

export interface ApiKeys {
  insert(key: {
    readonly id: string;
    readonly userId: string;
    readonly name: string;
    readonly prefix: string;
    /** SHA-256, hexadecimal */
    readonly hash: string;
    readonly scopes: readonly ApiScope[];
    readonly expiresAt: Date | null;
  }): Promise<void>;
  list(userId: string): Promise<readonly ApiKeyView[]>;
  revoke(userId: string, id: string): Promise<boolean>;
  revokeAll(userId: string): Promise<void>;
  used(id: string, at: Date): Promise<void>;
}

/** Who bears a session or a key that lets them in at this moment; null when it does not. */
export interface Identities {
  bySession(sessionId: string, now: Date): Promise<Identity | null>;
  byApiKeyHash(hash: string, now: Date): Promise<Identity | null>;
  /** For work in somebody's name without a request of theirs; null when they left. */
  byUser(userId: string): Promise<Actor | null>;
  /** Everybody's place, as of now. Actors come without it: whoever asks keeps one for all. */
  hierarchy(): Promise<Hierarchy>;
}

/** Slow hashes of passwords. */
export interface Passwords {
  hash(password: string): Promise<string>;
  /** Takes as long when there is no hash, so that time tells nothing about who exists. */
  verify(hash: string | null, password: string): Promise<boolean>;
}

/** Small things kept per person: a half-filled form, grid preferences. */
export interface PersonalStates {
  get(userId: string, key: string): Promise<unknown | null>;
  put(userId: string, key: string, value: unknown): Promise<void>;
  remove(userId: string, key: string): Promise<void>;
}
