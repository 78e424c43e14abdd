import {type AskOptions, type Port, type Room, type Session, type SetAside, sessionFor} from '../model/index.js';

/** What the page says above its panels: of which room, which sessions there are, and which one is shown. */
export interface RoomOverall {
  readonly room: Room | undefined;
  /** Newest first; with breakouts. Empty where the source cannot list them. */
  readonly sessions: readonly Session[];
  /** Where the list goes on; absent at its end. */
  readonly next: string | undefined;
  readonly session: Session | undefined;
  readonly port: Port;
  /** When all this was read. */
  readonly readAt: Date;
}

export const sessionsAtOnce = 50;

/** Asks for room, sessions and the one to show, side by side. Only the session must succeed; without the rest there is less to say. */
export async function askRoomOverall(port: Port, asked: {roomId?: string | undefined; sessionId?: string | undefined}, options: AskOptions): Promise<RoomOverall> {
  const [session, room, list] = await Promise.all([
    sessionFor(port, asked, options),
    port.offers('getRoom') ? port.ask('getRoom', asRoomQuery(asked.roomId), options).catch(nothingElse(options)) : undefined,
    port.offers('getSessions') ? askSessions(port, asked.roomId, undefined, options).catch(nothingElse(options)) : undefined,
  ]);
  return {room, session, sessions: list?.rows ?? [], next: list?.next, port, readAt: new Date()};
}

/** What was left out while reading the source; empty where it cannot tell. A source may have to read all it has to know. */
export async function askSetAside(port: Port, roomId: string | undefined, options: AskOptions): Promise<readonly SetAside[]> {
  if (!port.offers('getSetAside')) return [];
  return await port.ask('getSetAside', asRoomQuery(roomId), options).catch(nothingElse(options)) ?? [];
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
