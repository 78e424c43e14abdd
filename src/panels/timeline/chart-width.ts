/** CSS pixels between the margins of a usual sheet. */
const paperWidth = 700;

/** How wide a chart may be: as an element on the page, and no wider than the sheet while the page is printed. */
export class ChartWidth {
  #watched: Element | undefined;
  #width = 0;

  readonly #sizes = new ResizeObserver(([entry]) => {
    if (entry) this.#set(entry.contentRect.width, false);
  });

  /** Nothing is measured on paper, and it is drawn at once: by then what is written in the chart is as large as elsewhere. */
  readonly #toPaper = () => this.#set(Math.min(this.#width, paperWidth), true);

  readonly #fromPaper = () => {
    if (this.#watched) this.#set(this.#watched.getBoundingClientRect().width, false);
  };

  /** `tell`: the width in whole CSS pixels, and whether the chart is wanted before this task ends. */
  constructor(private readonly tell: (width: number, isAtOnce: boolean) => void) {}

  connect(): void {
    addEventListener('beforeprint', this.#toPaper);
    addEventListener('afterprint', this.#fromPaper);
  }

  disconnect(): void {
    removeEventListener('beforeprint', this.#toPaper);
    removeEventListener('afterprint', this.#fromPaper);
    this.watch(undefined);
  }

  /** Follows this element instead of the one before. */
  watch(element: Element | undefined): void {
    if (element === this.#watched) return;
    this.#sizes.disconnect();
    if (element) this.#sizes.observe(element);
    this.#watched = element;
  }

  #set(width: number, isAtOnce: boolean): void {
    this.#width = Math.floor(width);
    this.tell(this.#width, isAtOnce);
  }
}
