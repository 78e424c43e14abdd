import type {AdapterPromise} from '../adapter-promise.js';
import {plainText} from '../plain-text.js';
import {ASKED, isAskable, questionTo} from '../questions.js';
import {outcomeOf} from '../waiting.js';

/** Names of `Object.prototype` and `Array.prototype` when this module was loaded. */
const names = () => [Object.prototype, Array.prototype].map((prototype) => Reflect.ownKeys(prototype).map(String).sort().join());
const before = names();

const CODES = ['unauthorized', 'forbidden', 'not-found', 'too-general', 'rate-limited', 'unreachable', 'timeout', 'malformed', 'unsupported'];

/** What is looked at when all else has been asked. */
export const closingPromises: readonly AdapterPromise[] = [
  {
    id: 'after all/answers-stay', needs: [],
    says: 'answers that were given stay as they were',
    async* breaches(subject) {
      const changed = new Set(subject.kept.filter(({raw, text}) => plainText(raw) !== text).map(({method}) => method));
      for (const method of changed) yield `an answer of ${method} was changed later`;
    },
  },
  {
    id: 'after all/absent', needs: [],
    says: 'what is not known is absent: no `null`, no empty name',
    async* breaches(subject) {
      const found = new Set<string>();
      for (const {method, raw} of subject.kept) {
        if (method === 'getReport') continue;
        for (const path of emptyMembers(raw, '')) if (found.size < 20) found.add(`${method}: ${path}`);
      }
      yield* found;
    },
  },
  {
    id: 'after all/codes', needs: [],
    says: 'every error is an AdapterError with a code of the port, also for nonsense as an id',
    async* breaches(subject) {
      for (const method of ASKED) {
        if (!subject.offers(method) || !isAskable(method, subject.facts)) continue;
        for (const sessionId of ['', '../..%2f?x#', 'a'.repeat(900)]) {
          const query = await questionTo(method, subject, sessionId);
          await outcomeOf((async () => subject.call(method, query, {}))(), subject.patience);
        }
      }
      const wrong = subject.thrown.filter((thrown) => !isOurs(thrown) && !CODES.includes(codeOf(thrown)));
      for (const name of new Set(wrong.map((thrown) => nameAndCode(thrown)))) yield `an error was ${name}`;
    },
  },
  {
    id: 'after all/secrets', needs: [], knowing: ['secrets'],
    says: 'no error, no answer and no member of the adapter holds a secret',
    async* breaches({facts: {secrets = []}, thrown, kept, adapter}) {
      const holds = (text: string) => secrets.some((secret) => text.includes(secret));
      if (thrown.some((error) => holds(textsOf(error).join('\n')))) yield 'an error holds a secret';
      for (const method of new Set(kept.filter(({text}) => holds(text)).map((one) => one.method))) yield `an answer of ${method} holds a secret`;
      if (holds(plainText({...adapter}))) yield 'a member of the adapter holds a secret';
    },
  },
  {
    id: 'after all/prototypes', needs: [],
    says: 'nothing was added to what all objects inherit',
    async* breaches() {
      if (names().join() !== before.join()) yield 'Object.prototype or Array.prototype has another member';
    },
  },
];

/** The reasons that the kit itself gave to a signal. */
const isOurs = (thrown: unknown) => thrown instanceof Error && !('code' in thrown) && /^(given up|too late|one of two|not meant)/.test(thrown.message);

function codeOf(thrown: unknown): string {
  const {name, code} = Object(thrown) as {readonly name?: unknown; readonly code?: unknown};
  return name === 'AdapterError' ? String(code) : 'none';
}

/** Texts that the port lets be empty, since they may not be missing. */
const LABELS = new Set(['label', 'roomName', 'title', 'question', 'text', 'reason', 'name of a room']);
const READINGS = new Set(['values', 'runs']);

function* emptyMembers(value: unknown, path: string): Generator<string> {
  if (typeof value !== 'object' || value === null || value instanceof Date || ArrayBuffer.isView(value)) return;
  const members: Iterable<[string, unknown]> = value instanceof Map ? [...value as Map<string, unknown>].map(([, member]) => ['{}', member]) : Object.entries(value);
  for (const [name, member] of members) {
    const here = Array.isArray(value) ? `${path}[]` : [path, name].filter(Boolean).join('.');
    if (READINGS.has(name)) continue;
    if (member === null) yield `${here} is null`;
    else if (member === '' && !LABELS.has(name) && !(name === 'name' && path === '')) yield `${here} is empty`;
    else yield* emptyMembers(member, here);
  }
}

/** All that could be printed of an error. */
function textsOf(thrown: unknown, depth = 0): string[] {
  if (typeof thrown !== 'object' || thrown === null) return [String(thrown)];
  const {message, stack, cause} = thrown as Partial<Error>;
  const own = Object.getOwnPropertyNames(thrown).map((name) => {
    const member = (thrown as Record<string, unknown>)[name];
    return typeof member === 'object' ? plainSafe(member) : String(member);
  });
  return [String(thrown), message ?? '', stack ?? '', plainSafe(thrown), ...own, ...(depth < 5 && cause !== undefined ? textsOf(cause, depth + 1) : [])];
}

function plainSafe(value: unknown): string {
  try {
    return JSON.stringify(value) ?? '';
  } catch {
    return '';
  }
}

function nameAndCode(thrown: unknown): string {
  const {name, code} = Object(thrown) as {readonly name?: unknown; readonly code?: unknown};
  return `${String(name)}, code ${String(code)}`;
}
