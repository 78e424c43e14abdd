import type {RoomLog} from '../../model/index.js';
import type {Acts} from './acts.js';
import {interactionKind} from './poll-type.js';
import type {EventFields} from './recording-xml.js';
import type {SetAsideList} from './set-aside-list.js';

type LogInteraction = NonNullable<RoomLog['interactions']>[number];

interface Answer {
  readonly at: number;
  readonly optionIds: string[];
  text: string | undefined;
}

interface Poll {
  readonly id: string;
  askedAt?: number;
  question?: string;
  type?: string;
  secret?: boolean;
  closed: boolean;
  readonly options: Map<string, string>;
  /** By user id: what they chose, with the time of the first choice. */
  readonly answers: Map<string, Answer>;
  /** Of a secret poll the source names nobody: each choice stands alone. */
  readonly anonymous: Answer[];
}

/**
 * Polls and their answers. A poll of which only the answers are in the file is kept, with what they tell of it. A person
 * answers a poll once; where several answers are allowed, each comes as an event of its own, and they are put together here.
 */
export class Polls {
  readonly #polls = new Map<string, Poll>();

  constructor(private readonly acts: Acts, private readonly setAside: SetAsideList) {}

  start(id: string, at: number, fields: EventFields): void {
    const poll = this.#poll(id);
    poll.askedAt = at;
    this.#describe(poll, fields);
    this.acts.add(undefined, at, {type: 'interaction', interactionId: id, state: 'opened'});
  }

  /** A poll whose start is not in the file is described by its published result as well. */
  publish(id: string, at: number, fields: EventFields): void {
    this.#describe(this.#poll(id), fields);
    this.stop(id, at);
  }

  stop(id: string, at: number): void {
    const poll = this.#poll(id);
    if (poll.closed) return;
    poll.closed = true;
    this.acts.add(undefined, at, {type: 'interaction', interactionId: id, state: 'closed'});
  }

  /** `optionId` is a number in the file; `text` is what it said, or what was typed (from 2.3 on). */
  answer(id: string, userId: string | undefined, at: number, optionId: string | undefined, text: string | undefined): void {
    const poll = this.#poll(id);
    if (userId === undefined) {
      poll.anonymous.push({at, optionIds: optionId === undefined ? [] : [optionId], text});
      return;
    }
    const answer = poll.answers.get(userId) ?? {at, optionIds: [], text: undefined};
    poll.answers.set(userId, answer);
    if (optionId !== undefined && !answer.optionIds.includes(optionId)) answer.optionIds.push(optionId);
    if (text !== undefined) answer.text = text;
    if (optionId !== undefined && interactionKind(poll.type) !== 'open' && !poll.options.has(optionId)) poll.options.set(optionId, text ?? optionId);
  }

  /** The interactions, in the order in which they were asked; their answers become acts. */
  toInteractions(): LogInteraction[] {
    return [...this.#polls.values()].map((poll) => {
      const kind = interactionKind(poll.type);
      const given = ({optionIds, text}: Answer) => (kind === 'open' ? {text} : {optionIds});
      const act = (answer: Answer) => ({type: 'answer', interactionId: poll.id, ...given(answer)}) as const;
      for (const [userId, answer] of poll.answers) this.acts.add(userId, answer.at, act(answer));
      for (const answer of poll.anonymous) this.acts.add(undefined, answer.at, act(answer));
      return {
        id: poll.id,
        kind,
        question: poll.question,
        askedAt: poll.askedAt === undefined ? undefined : new Date(poll.askedAt),
        multipleAnswers: [...poll.answers.values()].some(({optionIds}) => optionIds.length > 1) || undefined,
        anonymous: poll.secret,
        options: kind === 'open' ? [] : [...poll.options].map(([id, label]) => ({id, label})),
      };
    });
  }

  #poll(id: string): Poll {
    const poll = this.#polls.get(id) ?? {id, closed: false, options: new Map(), answers: new Map(), anonymous: []};
    this.#polls.set(id, poll);
    return poll;
  }

  #describe(poll: Poll, fields: EventFields): void {
    const question = fields.get('question');
    const type = fields.get('type');
    const secret = fields.get('secretPoll');
    if (question !== undefined) poll.question = question;
    if (type !== undefined) poll.type = type;
    if (secret !== undefined) poll.secret = secret === 'true';
    const options = optionsOf(fields.get('answers'));
    if (options) for (const [id, label] of options) poll.options.set(id, label);
    else this.setAside.add('bad-options', poll.id);
  }
}

/** `[{"id":0,"key":"Yes"}, …]`; undefined where it is no such list. An option without a text is called by its id. */
function optionsOf(json: string | undefined): [id: string, label: string][] | undefined {
  if (json === undefined) return [];
  try {
    const list: unknown = JSON.parse(json);
    if (!Array.isArray(list)) return undefined;
    return list.map((option: unknown) => {
      if (typeof option !== 'object' || option === null || !('id' in option)) throw new TypeError('an option without an id');
      return [String(option.id), 'key' in option && typeof option.key === 'string' ? option.key : String(option.id)];
    });
  } catch {
    return undefined;
  }
}
