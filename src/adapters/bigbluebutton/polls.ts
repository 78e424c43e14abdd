import type {RoomLog} from '../../model/index.js';
import type {Acts} from './acts.js';
import {interactionKind} from './poll-type.js';
import type {EventFields} from './recording-xml.js';
import type {SetAsideList} from './set-aside-list.js';

type LogInteraction = NonNullable<RoomLog['interactions']>[number];

interface Answer {
  readonly at: number;
  readonly optionIds: string[];
  readonly text: string | undefined;
}

interface Poll {
  readonly id: string;
  askedAt?: number;
  question?: string;
  type?: string;
  secret?: boolean;
  closed: boolean;
  /** Labels by option id: those that the poll offered, and those that were chosen. */
  readonly options: Map<string, string>;
  readonly chosen: Map<string, string>;
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

  /** `answer` (from 2.3 on) is what the option said, or what was typed. Returns false where nothing was answered. */
  answer(id: string, at: number, fields: EventFields): boolean {
    const optionIds = (fields.get('answerId') ?? '').match(/\d+/g) ?? [];
    const text = fields.get('answer');
    if (optionIds.length === 0 && text === undefined) return false;
    const poll = this.#poll(id);
    for (const optionId of optionIds) poll.chosen.set(optionId, text ?? optionId);
    const userId = fields.get('userId');
    const before = userId === undefined ? undefined : poll.answers.get(userId);
    if (before) before.optionIds.push(...optionIds);
    else if (userId === undefined) poll.anonymous.push({at, optionIds, text});
    else poll.answers.set(userId, {at, optionIds, text});
    return true;
  }

  /** The interactions, in the order in which they were asked; their answers become acts. */
  toInteractions(): LogInteraction[] {
    return [...this.#polls.values()].map((poll) => {
      const kind = interactionKind(poll.type);
      const given = ({optionIds, text}: Answer) => (kind === 'open' ? {text} : {optionIds: [...new Set(optionIds)]});
      const act = (answer: Answer) => ({type: 'answer', interactionId: poll.id, ...given(answer)}) as const;
      for (const [userId, answer] of poll.answers) this.acts.add(userId, answer.at, act(answer));
      for (const answer of poll.anonymous) this.acts.add(undefined, answer.at, act(answer));
      const labels = new Map([...poll.options, ...[...poll.chosen].filter(([id]) => !poll.options.has(id))]);
      return {
        id: poll.id,
        kind,
        question: poll.question,
        askedAt: poll.askedAt === undefined ? undefined : new Date(poll.askedAt),
        multipleAnswers: [...poll.answers.values()].some(({optionIds}) => new Set(optionIds).size > 1) || undefined,
        anonymous: poll.secret,
        options: kind === 'open' ? [] : [...labels].map(([id, label]) => ({id, label})),
      };
    });
  }

  #poll(id: string): Poll {
    const poll = this.#polls.get(id) ?? {id, closed: false, options: new Map(), chosen: new Map(), answers: new Map(), anonymous: []};
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
