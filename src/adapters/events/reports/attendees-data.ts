import type {ReportScope, RowGroups} from './scope.js';

/**
 * Each person in each session: roomName, roomId, sessionId, userId, userName, userEmail, userRole, joinedAt, leftAt, participationSeconds,
 * engagementRate. People as in the table of attendees, in the order in which the log first names them.
 */
export async function* attendeesData({room, sessions, users, signal}: ReportScope): RowGroups {
  for (const {session} of sessions) {
    const {rows} = await room.attendees({sessionId: session.id}, signal);
    const cells = function* () {
      for (const person of rows) {
        if (users && !users.has(person.id)) continue;
        yield {
          roomName: session.roomName,
          roomId: session.roomId,
          sessionId: session.id,
          userId: person.id,
          userName: person.name,
          userEmail: person.email,
          userRole: person.role,
          joinedAt: person.joinedAt,
          leftAt: person.leftAt,
          participationSeconds: person.viewedSeconds,
          engagementRate: person.engagementRate,
        };
      }
    };
    yield cells();
  }
}
