import {chatOf, type ChatMessage} from './chat.js';
import {moderates, nameParts, personCells, type PersonCells} from './person-cells.js';
import type {ReportScope, RowGroups, ScopedSession} from './scope.js';

/**
 * Everything said in the group chat, session after session, oldest first: userId, userFirstName, userLastName, userEmail, userRole,
 * messageId, sentAt, message, repliedToMessageId, likes, deleted, subContext.
 *
 * The sub-context is the one a message names, else in a breakout the breakout's room. Likes and deletions are not known where the
 * source never records them.
 */
export function groupChat(scope: ReportScope): RowGroups {
  return transcript(scope, () => true);
}

/** As the group chat, of those only who moderate. */
export function moderatorTranscript(scope: ReportScope): RowGroups {
  return transcript(scope, ({role}) => moderates(role));
}

async function* transcript({room, sessions, users, signal}: ReportScope, isWanted: (person: PersonCells) => boolean): RowGroups {
  for (const session of sessions) {
    const sweep = await room.sweep({sessionId: session.session.id}, signal);
    const {people} = await room.facts(signal);
    const chat = await chatOf(sweep, signal);
    const rows = function* () {
      for (const message of chat) {
        const person = personCells(sweep, people, message.person);
        if ((!users || users.has(person.id)) && isWanted(person)) yield row(room, session, person, message);
      }
    };
    yield rows();
  }
}

function row({knowledge: {knows}}: ReportScope['room'], {session}: ScopedSession, person: PersonCells, message: ChatMessage) {
  const name = nameParts(person.name);
  return {
    userId: person.id,
    userFirstName: name.first,
    userLastName: name.last,
    userEmail: person.email,
    userRole: person.role,
    messageId: message.messageId,
    sentAt: message.sentAt,
    message: message.text,
    repliedToMessageId: message.repliesTo,
    likes: knows('message-like') ? message.likes : undefined,
    deleted: knows('message-delete') ? message.deleted : undefined,
    subContext: message.context ?? (session.parentSessionId === undefined ? undefined : session.roomName),
  };
}
