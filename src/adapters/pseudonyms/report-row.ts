import type {Cell, ReportRow} from '../../model/index.js';
import type {Pseudonyms} from './pseudonyms.js';

/** Columns that tell of no person. Any other column of a source may, and is left out. */
const neutral = [
  'answeredAt', 'breakoutRoomId', 'breakoutRoomName', 'contextId', 'contextName', 'correct', 'deleted', 'doneThreads', 'durationSeconds',
  'endsAt', 'engagementRate', 'firstAt', 'interactionId', 'joinedAt', 'lastActivityAt', 'lastAt', 'leftAt', 'likes', 'likesReceived',
  'mainRoomId', 'mainRoomName', 'messageId', 'messages', 'moderatorMessages', 'ownedThreads', 'participants', 'participationSeconds',
  'pendingThreads', 'question', 'repliedToMessageId', 'replies', 'resolvedThreads', 'roomId', 'roomName', 'sentAt', 'sessionId',
  'startsAt', 'subContext', 'type', 'uniqueUsers', 'userMessages', 'userRole', 'virtualEventId',
] as const;
/** Names parted by semicolons. */
const owners = ['moderatorsOwningResolvedThreads', 'moderatorsOwningUnresolvedThreads'] as const;

/** A row with the same columns in which nobody is named. What somebody wrote stays only with `freeText`. */
export function pseudonymousRow(row: ReportRow, people: Pseudonyms, freeText: boolean): ReportRow {
  const user = personOf(row['userId'], row['userName'] ?? fullName(row), people);
  const host = personOf(row['hostId'], row['hostName'], people);
  const [firstName, lastName] = user?.name.split(' ') ?? [];
  const cells: Record<string, Cell> = {
    userId: user?.id, userName: user?.name, userFirstName: firstName, userLastName: lastName, userEmail: user?.email,
    hostId: host?.id, hostName: host?.name,
    message: freeText ? row['message'] : undefined,
    answer: freeText || isChoice(row['type']) ? row['answer'] : undefined,
  };
  for (const key of owners) cells[key] = text(row[key])?.split(';').map((name) => people.ofName(name).name).join('; ');
  for (const key of neutral) cells[key] = row[key];
  // What was not known of somebody stays so.
  return Object.fromEntries(Object.keys(cells).filter((key) => Object.hasOwn(row, key)).map((key) => [key, row[key] === undefined ? undefined : cells[key]]));
}

function personOf(id: Cell, name: Cell, people: Pseudonyms) {
  if (text(id) !== undefined) return people.ofId(text(id) ?? '');
  return text(name) === undefined ? undefined : people.ofName(text(name) ?? '');
}

const fullName = (row: ReportRow): Cell => [text(row['userFirstName']), text(row['userLastName'])].filter(Boolean).join(' ');

/** An empty cell is nobody. */
function text(cell: Cell): string | undefined {
  return typeof cell === 'string' && cell.trim() !== '' ? cell : undefined;
}

/** Answers that were chosen, not written. */
function isChoice(type: Cell): boolean {
  return typeof type === 'string' && ['poll', 'quiz', 'rating', 'crowd-vote'].includes(type);
}
