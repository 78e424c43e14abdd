import type {Words} from '../../locale/index.js';
import {version} from '../../model/version.js';
import {rolesText} from '../../telling/roles-text.js';
import {sessionLabel} from '../../telling/session-label.js';
import type {Facts} from '../document.js';
import type {DocumentOptions, DocumentSubject} from './document-subject.js';

/** What the room is called, in a title. */
export function roomTitle({roomName, session}: DocumentSubject, words: Words): string {
  return [roomName, session?.roomName].find((name) => name?.trim())?.trim() ?? words.say('dashboard.untitled');
}

/** Of what the document is, when and by what it was made. `rows`: what more there is to say of this one. */
export function titleBlock(subject: DocumentSubject, {madeAt = new Date()}: DocumentOptions, words: Words, rows: Facts['rows'] = []): Facts {
  const {formats} = words;
  const {port, session, roles} = subject;
  return {kind: 'facts', rows: [
    {label: words.say('document.room'), value: roomTitle(subject, words)},
    {label: words.say('session.pick'), value: session ? sessionLabel(session, words) : words.say('document.session-unknown'), note: zoneNote(subject, words)},
    ...session?.hostName?.trim() ? [{label: words.say('role.host'), value: session.hostName.trim()}] : [],
    ...roles?.length ? [{label: words.say('roles.choose'), value: words.say('roles.only', {roles: rolesText(roles, words)}), note: words.say('document.roles-note')}] : [],
    ...rows,
    {label: words.say('document.made'), value: `${formats.dateTime(madeAt)} ${formats.zone(madeAt)}`, note: words.say('document.made-by', {version, source: port.name})},
  ]};
}

/** "Times in GMT+3, Asia/Jerusalem"; with both names of the zone where the clocks were changed in the session. */
function zoneNote({session}: DocumentSubject, words: Words): string {
  const {formats} = words;
  const {startsAt, endsAt = startsAt} = session ?? {};
  const names = startsAt ? [...new Set([formats.zone(startsAt), formats.zone(endsAt)])].join(' / ') : formats.zone();
  return words.say('zone.named', {zone: `${names}, ${formats.timeZone}`});
}
