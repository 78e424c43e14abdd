import {hmac} from '@noble/hashes/hmac.js';
import {sha256} from '@noble/hashes/sha2.js';
import {utf8ToBytes} from '@noble/hashes/utils.js';

/** Who somebody is for readers who must not know who they are. */
export interface Pseudonym {
  readonly id: string;
  /** Two made-up words that can be read aloud in most languages. Two people in a billion may share it: ids tell them apart. */
  readonly name: string;
  /** An address that can never exist. */
  readonly email: string;
}

/**
 * Pseudonyms by a secret key: the same person has the same one wherever they appear, and without the key nobody can tell from a
 * pseudonym whose it is, nor try names out. Remembered here, in memory only, is whose each one is, to ask the source about them.
 */
export class Pseudonyms {
  readonly #known = new Map<string, Pseudonym>();
  readonly #real = new Map<string, string>();

  constructor(private readonly key: Uint8Array) {}

  /** By the id of the source. */
  ofId(id: string): Pseudonym {
    const pseudonym = this.#of(`id ${id}`);
    this.#real.set(pseudonym.id, id);
    return pseudonym;
  }

  /** Of somebody of whom the source gives a name only. */
  ofName(name: string): Pseudonym {
    return this.#of(`name ${name.normalize('NFC').trim()}`);
  }

  /** The source's id of somebody who was met before. */
  realId(pseudonymId: string): string | undefined {
    return this.#real.get(pseudonymId);
  }

  #of(who: string): Pseudonym {
    let pseudonym = this.#known.get(who);
    if (!pseudonym) {
      const digest = hmac(sha256, this.key, utf8ToBytes(who));
      const id = `p-${Array.from(digest.subarray(0, 8), (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
      pseudonym = {id, name: `${word(digest.subarray(8, 11))} ${word(digest.subarray(11, 14))}`, email: `${id}@pseudonym.invalid`};
      this.#known.set(who, pseudonym);
    }
    return pseudonym;
  }
}

const consonants = 'bdfghjklmnprstvz';
const vowels = 'aeiou';

/** A syllable for each byte. */
function word(bytes: Uint8Array): string {
  const text = Array.from(bytes, (byte) => `${consonants[byte % 16] ?? ''}${vowels[(byte >> 4) % 5] ?? ''}`).join('');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

/** Keys are 32 bytes. */
export function randomKey(): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(32));
}

/** The key of a secret, alone or for one day of UTC. */
export function keyOf(secret: string, day?: string): Uint8Array {
  return hmac(sha256, utf8ToBytes(secret), utf8ToBytes(`room-analytics pseudonyms ${day ?? ''}`));
}
