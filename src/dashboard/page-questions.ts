import {type AskOptions, type Port, type Room, type Session, type SetAside, sessionFor} from '../model/index.js';

/** Which session the page is of. */
export interface ShownSession {
  readonly port: Port;
  /** Absent where the room has had none, or the source cannot tell. */
  readonly session: Session | undefined;
  /** When it was read. */
  readonly readAt: Date;
}

/** What the page says around it: of which room, and which sessions there are. */
export interface RoomOverall {
  readonly room: Room | undefined;
  /** Newest first; with breakouts. Empty where the source cannot list them. */
  readonly sessions: readonly Session[];
  /** Where the list goes on; absent at its end. */
  readonly next: string | undefined;
}

export const sessionsAtOnce = 50;

/** The session to show: the panels wait for it, and for nothing else. */
export async function askShownSession(port: Port, asked: {roomId?: string | undefined; sessionId?: string | undefined}, options: AskOptions): Promise<ShownSession> {
  return {port, session: await sessionFor(port, asked, options), readAt: new Date()};
}

/** Asks for the room and its sessions, side by side. Without them there is less to say. */
export async function askRoomOverall(port: Port, roomId: string | undefined, options: AskOptions): Promise<RoomOverall> {
  const [room, list] = await Promise.all([
    port.offers('getRoom') ? port.ask('getRoom', asRoomQuery(roomId), options).catch(nothingElse(options)) : undefined,
    port.offers('getSessions') ? askSessions(port, roomId, undefined, options).catch(nothingElse(options)) : undefined,
  ]);
  return {room, sessions: list?.rows ?? [], next: list?.next};
}

/** What was left out while reading the source; empty where it cannot tell. A source may have to read all it has to know. */
export async function askSetAside(port: Port, roomId: string | undefined, options: AskOptions): Promise<readonly SetAside[]> {
  if (!port.offers('getSetAside')) return [];
  return await port.ask('getSetAside', asRoomQuery(roomId), options).catch(nothingElse(options)) ?? [];
}

/** The roles that occur in a session, where the source can tell the page's figures of some of them only; empty where it cannot. */
export async function askRoles(port: Port, sessionId: string, options: AskOptions): Promise<readonly string[]> {
  if (port.capabilities.byRole.length === 0 || !port.offers('getAttendees')) return [];
  const page = await port.ask('getAttendees', {sessionId, page: 1, pageSize: 1}, options).catch(nothingElse(options));
  return page?.roles ?? [];
}

export function askSessions(port: Port, roomId: string | undefined, cursor: string | undefined, options: AskOptions) {
  return port.ask('getSessions', {...asRoomQuery(roomId), limit: sessionsAtOnce, includeBreakouts: true, ...(cursor === undefined ? {} : {cursor})}, options);
}

function asRoomQuery(roomId: string | undefined) {
  return roomId === undefined ? {} : {roomId};
}

/** A failure leaves a gap; only being called off goes on. */
function nothingElse({signal}: AskOptions) {
  return (): undefined => void signal?.throwIfAborted();
}
