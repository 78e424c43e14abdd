/** Files that are downloaded meanwhile, in place of the reader's disk. */
export class CaughtFiles {
  files: {readonly name: string; readonly blob: Blob}[] = [];
  readonly #undo: (() => void)[] = [];

  begin(): void {
    this.files = [];
    this.#replace(window, 'showSaveFilePicker', undefined);
    const made = new Map<string, Blob>();
    const create = URL.createObjectURL.bind(URL);
    this.#replace(URL, 'createObjectURL', (blob: Blob) => {
      const address = create(blob);
      made.set(address, blob);
      return address;
    });
    const {files} = this;
    this.#replace(HTMLAnchorElement.prototype, 'click', function click(this: HTMLAnchorElement) {
      files.push({name: this.download, blob: made.get(this.href)!});
    });
  }

  /** The reader chooses no place. */
  refuse(): void {
    this.#replace(window, 'showSaveFilePicker', () => Promise.reject(new DOMException('', 'AbortError')));
  }

  end(): void {
    this.#undo.splice(0).forEach((undo) => undo());
  }

  #replace(target: object, name: string, value: unknown): void {
    const own = Object.getOwnPropertyDescriptor(target, name);
    Object.defineProperty(target, name, {configurable: true, writable: true, value});
    this.#undo.unshift(() => own ? Object.defineProperty(target, name, own) : Reflect.deleteProperty(target, name));
  }
}
