import {Pace} from '../../../model/index.js';
import {chatOf} from './chat.js';
import {personCells} from './person-cells.js';
import type {ReportScope, RowGroups} from './scope.js';

/**
 * How each person used the chat of all the sessions together, in the order of their first message: userId, userName, userEmail,
 * userRole, messages, replies, likesReceived, firstAt, lastAt. Replies are among the messages; the role is that of the newest session.
 */
export async function* chatUserActivity({room, sessions, users, signal}: ReportScope): RowGroups {
  const {knows} = room.knowledge;
  const activity = new Map<string, Activity>();
  const pace = new Pace(signal);
  for (const {session} of sessions) {
    const sweep = await room.sweep({sessionId: session.id}, signal);
    const {people} = await room.facts(signal);
    for (const {person, repliesTo, likes, sentAt} of await chatOf(sweep, signal)) {
      if (pace.due()) await pace.rest();
      const {id, name, email, role} = personCells(sweep, people, person);
      if (users && !users.has(id)) continue;
      const before = activity.get(id);
      activity.set(id, {
        userId: id, userName: name, userEmail: email, userRole: role,
        messages: (before?.messages ?? 0) + 1,
        replies: (before?.replies ?? 0) + (repliesTo === undefined ? 0 : 1),
        likesReceived: knows('message-like') ? (before?.likesReceived ?? 0) + likes : undefined,
        firstAt: before && before.firstAt < sentAt ? before.firstAt : sentAt,
        lastAt: before && before.lastAt > sentAt ? before.lastAt : sentAt,
      });
    }
  }
  yield activity.values();
}

type Activity = Readonly<{
  userId: string; userName: string | undefined; userEmail: string | undefined; userRole: string | undefined;
  messages: number; replies: number; likesReceived: number | undefined; firstAt: Date; lastAt: Date;
}>;
