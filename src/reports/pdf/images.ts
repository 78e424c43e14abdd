import type {Container} from './container.js';

/** Pictures of the file by their names. */
export class Images {
  /** Each puts a picture into the file, and gives its number. */
  readonly #images = new Map<string, () => number>();
  readonly #ids = new Map<string, number>();

  constructor(private readonly container: Container) {
    container.on('putResources', () => {
      for (const [name, put] of this.#images) this.#ids.set(name, put());
    });
    container.on('putXobjectDict', () => {
      for (const [name, id] of this.#ids) container.write(`/${name} ${id} 0 R`);
    });
  }

  /** One bit for each point, in whatever colour is set where it is shown. */
  addStencil(width: number, height: number, packed: Uint8Array): string {
    return this.#add(() => this.#put(`/Width ${width}/Height ${height}/ImageMask true/Decode[1 0]`, packed));
  }

  /** Colours, and how far they cover what is under them. */
  addColours(width: number, height: number, colours: Uint8Array, cover: Uint8Array): string {
    const size = `/Width ${width}/Height ${height}/BitsPerComponent 8`;
    return this.#add(() => {
      const mask = this.#put(`${size}/ColorSpace/DeviceGray`, cover);
      return this.#put(`${size}/ColorSpace/DeviceRGB/SMask ${mask} 0 R`, colours);
    });
  }

  #add(put: () => number): string {
    const name = `R${this.#images.size}`;
    this.#images.set(name, put);
    return name;
  }

  #put(dictionary: string, packed: Uint8Array): number {
    const id = this.container.newObjectDeferred();
    this.container.later.push({id, dictionary: `/Subtype/Image${dictionary}`, packed});
    return id;
  }
}
