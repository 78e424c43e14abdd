import type {Answering} from './answers.js';
import {Random, Subject} from './random.js';
import {dateOf, type Scene} from './scene.js';
import type {SessionPlan} from './sessions.js';
import type {Stay} from './visit.js';

/** Signals as bits of a look. */
const focus = 1;
const sound = 2;
const fullScreen = 4;
const watched = [['focus', focus], ['sound', sound], ['fullScreen', fullScreen]] as const;

/** What a person has on, by how closely they follow: the five shades of a heat strip. */
const looks = [0, sound, sound | fullScreen, focus | sound, focus | sound | fullScreen] as const;

/**
 * Focus, sound and full screen of a person: they change their look every few minutes, follow closely while a question is open
 * that they answer, and drift off towards the end.
 */
export function writeAttention(scene: Scene, answerings: readonly Answering[]): void {
  const {session, settings, stays, role} = scene;
  if (!settings.signals) return;
  const chance = Random.of(settings.seed, Subject.attention, session.index, scene.person);
  const trait = role === 'viewer' ? chance.between(-0.32, 0.28) : chance.between(0.1, 0.35);
  const stretch = session.length / (5 + settings.minutes ** 0.35);
  for (const stay of stays) writeStay(scene, stay, answerings, {trait, stretch, chance});
}

/** `trait` is added to everyone's attention; `stretch`: mean milliseconds between two changes. */
interface Habit { readonly trait: number; readonly stretch: number; readonly chance: Random }

function writeStay(scene: Scene, stay: Stay, answerings: readonly Answering[], {trait, stretch, chance}: Habit): void {
  const calls = answerings.filter(({noticedAt}) => noticedAt >= stay.from);
  let look = 0;
  let called = 0;
  for (let at = stay.from; at < stay.to;) {
    const call = calls[called];
    const answers = call !== undefined && call.noticedAt <= at;
    const next = looks[answers || chance.next() < attentionAt(scene.session, at) + trait ? closeLook(chance) : looseLook(chance)];
    writeChange(scene, stay, at, look, next);
    look = next;
    const until = at + Math.ceil(chance.wait(stretch));
    if (answers) {
      called++;
      at = Math.max(at + 1, Math.ceil(call.answeredAt + chance.wait(stretch / 3)));
    } else {
      at = call ? Math.min(until, call.noticedAt) : until;
    }
  }
}

const closeLook = (chance: Random) => (chance.chance(0.4) ? 4 : 3);
const looseLook = (chance: Random) => (chance.chance(0.4) ? 2 : chance.chance(0.6) ? 1 : 0);

function writeChange(scene: Scene, {connection}: Stay, moment: number, before: number, after: number): void {
  if (before === after) return;
  const {sessionId, personId, out} = scene;
  const at = dateOf(scene, moment);
  for (const [signal, bit] of watched) {
    const on = (after & bit) !== 0;
    if (on !== ((before & bit) !== 0)) out.push({sessionId, personId, at, connection, type: 'signal', signal, on});
  }
}

/** How likely a person of no habit follows closely: two slow waves, a little more at every burst, less in the last tenth. */
function attentionAt({length, bursts}: SessionPlan, at: number): number {
  const share = at / length;
  const wave = 0.44 + 0.07 * Math.cos(share * 4 * Math.PI);
  const burst = bursts.some((moment) => at >= moment.at && at < moment.at + length / 20) ? 0.12 : 0;
  return wave + burst - Math.max(0, share - 0.9) * 2.5;
}
