import {messages, people, polls, pollsAskedOn} from './room.mjs';

const authorOf = (id) => people.find((person) => person.id === id);

const transcript = ({id, from, sentAt, text, repliesTo, likes, isDeleted = false, entryId}) => {
  const {first, last, email, role} = authorOf(from);
  return {userId: from, userFirstName: first, userLastName: last, userEmail: email, userRole: role, messageId: id, sentAt, message: text, repliedToMessageId: repliesTo, likes, isDeleted, subContext: entryId};
};

const isModerator = ({from}) => ['Host', 'Moderator'].includes(authorOf(from).role);

/** The rows of each report of the chat, from the messages that were asked for. */
export const chatReports = {
  groupChatTranscripts: (chosen) => chosen.map(transcript),
  moderatorTranscripts: (chosen) => chosen.filter(isModerator).map(transcript),
  privateTranscripts: () => [],
  chatModeration: (chosen) => [...new Set(chosen.map(({entryId}) => entryId))].map((entryId) => {
    const own = chosen.filter((message) => message.entryId === entryId);
    return {
      contextId: entryId, contextName: entryId, lastActivity: own.at(-1).sentAt, pending: 0, owned: 1, resolved: 0, done: 1, blocked: 0, 'user messages': own.filter((one) => !isModerator(one)).length,
      'moderator messages': own.filter(isModerator).length, 'moderators owning resolved threads': '', 'moderators owning unresolved threads': 'ryo@example.edu (1)',
    };
  }),
  chatUserActivity: (chosen) => [...new Set(chosen.map(({from}) => from))].map((from) => ({
    id: from, email: authorOf(from).email, connections: 1, internalReceived: 0, internalSent: 0, externalReceived: 0, externalSent: chosen.filter((message) => message.from === from).length,
  })),
  pollsActivity: (_chosen, ids, isIn) => !isIn(pollsAskedOn) ? [] : ids.flatMap((id) => polls[id] ?? []).map(({pollId, question, type, nvoted}) => ({pollId, question, type, nvoted})),
};

/** `from_date_id` and `to_date_id` are days, both included. */
export function chatRows(name, {entries_ids: ids = Object.keys(polls), from_date_id: from, to_date_id: to}) {
  const isIn = (day) => day >= from && day <= to;
  const chosen = messages.filter(({entryId, sentAt}) => ids.includes(entryId) && isIn(sentAt.slice(0, 10))).sort((a, b) => a.sentAt.localeCompare(b.sentAt));
  return chatReports[name](chosen, ids, isIn);
}

/** Real CSV, with quotes where they are needed: a chat holds commas, quotes and line breaks. */
export function chatCsv(rows, columns) {
  const cell = (value = '') => /[",\n\r]/.test(String(value)) ? `"${String(value).replaceAll('"', '""')}"` : String(value);
  return [columns, ...rows.map((row) => columns.map((name) => row[name]))].map((cells) => cells.map(cell).join(',')).join('\n');
}

/** The header stands even over no rows. */
export const chatColumns = Object.fromEntries(Object.keys(chatReports).map((name) => [name, Object.keys(chatReports[name](messages, Object.keys(polls), () => true)[0] ?? {})]));
