import { randomInt } from 'node:crypto';

/** No letters or digits that look alike: people read it off a screen. */
const letters = 'abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789';

/** 16 characters, 93 bits. */
export const randomPassword = () => Array.from({ length: 16 }, () => letters[randomInt(letters.length)]).join('');
