import {payloads} from './hostile.js';
import {originOf, roleOf} from './people.js';
import {chatPhrases} from './phrases.js';
import {Random, Subject} from './random.js';
import {anyModerator, dateOf, type Scene} from './scene.js';
import {isThere, momentIn, visitOf, type Stay} from './visit.js';

/**
 * What a person writes in the chat: three of ten viewers do, a few of them a lot. One message in five replies to somebody, nearly
 * half of them are liked, one in forty is deleted, by its writer or a moderator.
 */
export function writeChat(scene: Scene): void {
  const {session, sessionId, person, personId, out, settings} = scene;
  const times = messageTimes(scene, person, scene.stays);
  if (times.length === 0) return;
  const chance = Random.of(settings.seed, Subject.words, session.index, person);
  const {language} = originOf(person, settings.seed).group;
  times.forEach((at, number) => {
    const messageId = messageIdOf(scene, person, number);
    const text = phrase(language, settings.hostile, chance);
    const repliesTo = chance.chance(0.2) ? someMessageBefore(scene, at, chance) : undefined;
    out.push({sessionId, personId, at: dateOf(scene, at), type: 'message', messageId, text, repliesTo, context: session.context});
    writeLikes(scene, messageId, at, chance);
    if (chance.chance(0.025)) writeDelete(scene, messageId, at, chance);
  });
}

/** When a person writes, in order, so that others can reply; `stays` are that person's. */
function messageTimes({session, settings}: Scene, person: number, stays: readonly Stay[]): readonly number[] {
  if (stays.length === 0) return [];
  const chance = Random.of(settings.seed, Subject.writing, session.index, person);
  const role = roleOf(person, settings.attendees);
  if (role === 'viewer' && !chance.chance(session.breakout ? 0.6 : 0.27)) return [];
  const most = role === 'moderator' ? 24 : role === 'viewer' ? 15 : 7;
  const times = Array.from({length: 1 + Math.floor(most * chance.next() ** 2.4)}, () => momentIn(stays, chance));
  return times.sort((one, other) => one - other);
}

const messageIdOf = ({session}: Scene, person: number, number: number) => `m${session.index}-${person}-${number}`;

function phrase(language: string, hostile: boolean, chance: Random): string {
  const phrases = chatPhrases.get(chance.chance(0.35) ? language : 'en')!;
  return chance.pick(hostile ? payloads : phrases);
}

/** The last message of somebody by then; undefined where the few who were asked had not written yet. */
function someMessageBefore(scene: Scene, at: number, chance: Random): string | undefined {
  for (let tries = 0; tries < 6; tries++) {
    const other = chance.below(scene.session.invited);
    if (other === scene.person) continue;
    const earlier = messageTimes(scene, other, visitOf(other, scene.session, scene.settings)).filter((time) => time < at).length;
    if (earlier > 0) return messageIdOf(scene, other, earlier - 1);
  }
  return undefined;
}

function writeLikes(scene: Scene, messageId: string, at: number, chance: Random): void {
  const {session, sessionId, settings, people, out} = scene;
  const asked = chance.chance(0.45) ? 1 + chance.below(3) : 0;
  const first = chance.below(session.invited);
  for (let number = 0; number < Math.min(asked, session.invited); number++) {
    const fan = (first + number) % session.invited;
    const likedAt = at + 1 + Math.floor(chance.wait(20_000));
    if (fan === scene.person || !isThere(visitOf(fan, session, settings), likedAt)) continue;
    out.push({sessionId, personId: people[fan]!.id, at: dateOf(scene, likedAt), type: 'message-like', messageId});
  }
}

function writeDelete(scene: Scene, messageId: string, at: number, chance: Random): void {
  const {session, sessionId, personId, out} = scene;
  const deletedAt = Math.min(session.length, at + 1 + Math.floor(chance.wait(40_000)));
  const by = chance.chance(0.5) || session.breakout ? personId : anyModerator(scene, chance.below(12));
  out.push({sessionId, personId: by, at: dateOf(scene, deletedAt), type: 'message-delete', messageId});
}
