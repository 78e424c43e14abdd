/** What a pointer asks of the field of a chart. Places are pixels from its left edge. */
export interface PointerTarget {
  pointAt(x: number): void;
  /** Nobody points any more. */
  leave(): void;
  choose(x: number): void;
  /** A stretch is being drawn up; `undefined`: no longer. */
  select(stretch: readonly [number, number] | undefined): void;
  /** A stretch was drawn up. */
  zoomTo(stretch: readonly [number, number]): void;
}

/** How far a pressed mouse moves before it draws a stretch, in pixels. */
const dragFrom = 5;

/**
 * Mouse, pen and finger on the field of a chart: moving points, a click chooses, dragging a mouse draws a stretch to zoom to. A
 * finger that drags points on, and what it pointed at stays when it is lifted.
 */
export class FieldPointer implements EventListenerObject {
  #left = 0;
  #pressedAt: number | undefined;
  #stretch: readonly [number, number] | undefined;
  #hasDragged = false;
  #isInside = false;

  constructor(readonly target: PointerTarget) {}

  /** Is somebody pointing with something that hovers? */
  get isInside(): boolean { return this.#isInside; }

  handleEvent(event: PointerEvent): void {
    const field = event.currentTarget as HTMLElement;
    // The place of the field is read when the pointer comes or presses, not on each move, which would make the browser lay out the page.
    if (event.type === 'pointerenter' || event.type === 'pointerdown') this.#left = field.getBoundingClientRect().left;
    const x = event.clientX - this.#left;
    const isTouch = event.pointerType === 'touch';
    switch (event.type) {
      case 'pointerdown':
        this.#hasDragged = false;
        if (event.button === 0 && !isTouch) this.#pressedAt = x;
        break;
      case 'pointermove':
        this.#isInside = !isTouch;
        this.#drag(field, event.pointerId, Math.min(field.clientWidth, Math.max(0, x)));
        this.target.pointAt(x);
        break;
      case 'pointerup':
        if (this.#stretch) {
          this.#hasDragged = true;
          this.target.zoomTo(this.#stretch);
        }
        this.cancel();
        break;
      case 'pointercancel':
        this.cancel();
        break;
      case 'pointerleave':
        this.#isInside = false;
        if (!isTouch) this.target.leave();
        break;
      case 'click':
        if (!this.#hasDragged) this.target.choose(x);
    }
  }

  /** Gives up the stretch that is being drawn up. */
  cancel(): void {
    this.#pressedAt = undefined;
    if (!this.#stretch) return;
    this.#stretch = undefined;
    this.target.select(undefined);
  }

  #drag(field: HTMLElement, pointer: number, x: number): void {
    if (this.#pressedAt === undefined || (!this.#stretch && Math.abs(x - this.#pressedAt) < dragFrom)) return;
    if (!this.#stretch) field.setPointerCapture(pointer);
    this.#stretch = [this.#pressedAt, x];
    this.target.select(this.#stretch);
  }
}
