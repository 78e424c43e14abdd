import {warnOnce} from '../../elements/warn-once.js';

/** What the timeline needs of a player: an `HTMLMediaElement`, or any object that does the same. Times are seconds of the recording. */
export interface TimelineMedia {
  currentTime: number;
  readonly paused?: boolean;
  play(): unknown;
  pause(): unknown;
  addEventListener(type: string, listener: () => void): void;
  removeEventListener?(type: string, listener: () => void): void;
}

const timeEvents = ['timeupdate', 'seeking', 'seeked', 'play', 'playing', 'pause', 'ended', 'loadedmetadata', 'emptied'];

/**
 * Follows a player and seeks it. What the player does is told to `onChange` and never answered by a seek, so that the two cannot
 * chase one another. A player that throws is left alone.
 */
export class MediaLink {
  #media: TimelineMedia | undefined;
  #seconds: number | undefined;
  #isPlaying = false;

  constructor(readonly onChange: () => void) {}

  get isConnected(): boolean { return this.#media !== undefined; }

  /** Where the player stands; `undefined` before it has told. */
  get seconds(): number | undefined { return this.#seconds; }

  get isPlaying(): boolean { return this.#isPlaying; }

  connect(media: TimelineMedia | undefined): void {
    if (media === this.#media) return;
    this.disconnect();
    this.#media = media;
    this.#try((player) => {
      for (const type of timeEvents) player.addEventListener(type, this.#onEvent);
      this.#read(player);
    });
  }

  disconnect(): void {
    this.#try((player) => {
      for (const type of timeEvents) player.removeEventListener?.(type, this.#onEvent);
    });
    this.#media = undefined;
    this.#seconds = undefined;
    this.#isPlaying = false;
  }

  seek(seconds: number): void {
    this.#try((player) => { player.currentTime = seconds; });
  }

  /** Plays where it is paused, and the other way round. */
  toggle(): void {
    this.#try((player) => {
      const started = this.#isPlaying ? player.pause() : player.play();
      Promise.resolve(started).catch(complain);
    });
  }

  readonly #onEvent = () => {
    this.#try((player) => this.#read(player));
    this.onChange();
  };

  #read(player: TimelineMedia): void {
    const {currentTime, paused} = player;
    this.#seconds = Number.isFinite(currentTime) ? currentTime : undefined;
    this.#isPlaying = paused === false;
  }

  #try(act: (player: TimelineMedia) => void): void {
    if (!this.#media) return;
    try {
      act(this.#media);
    } catch (error) {
      complain(error);
    }
  }
}

function complain(error: unknown): void {
  warnOnce(`the player of a timeline failed: ${error instanceof Error ? error.name : 'it threw no error'}`);
}
