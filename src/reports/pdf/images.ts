import type {Container} from './container.js';

/** A packed stream that is written into the file by its number. */
export interface PackedObject { readonly id: number; readonly dictionary: string; readonly packed: Uint8Array }

/** Pictures of the file by their names. Their bytes are kept back until its end, since jsPDF would take one long task for them. */
export class Images {
  readonly #images = new Map<string, () => readonly PackedObject[]>();
  readonly #ids = new Map<string, number>();
  /** Filled when jsPDF has given them numbers. */
  readonly objects: PackedObject[] = [];

  constructor(private readonly container: Container) {
    container.on('putResources', () => {
      for (const [name, put] of this.#images) {
        const objects = put();
        this.objects.push(...objects);
        this.#ids.set(name, objects.at(-1)?.id ?? 0);
      }
    });
    container.on('putXobjectDict', () => {
      for (const [name, id] of this.#ids) container.write(`/${name} ${id} 0 R`);
    });
  }

  /** One bit for each point, in whatever colour is set where it is shown. */
  addStencil(width: number, height: number, packed: Uint8Array): string {
    return this.#add(() => [this.#object(`/Width ${width}/Height ${height}/ImageMask true/Decode[1 0]`, packed)]);
  }

  /** Colours, and how far they cover what is under them. */
  addColours(width: number, height: number, colours: Uint8Array, cover: Uint8Array): string {
    const size = `/Width ${width}/Height ${height}/BitsPerComponent 8`;
    return this.#add(() => {
      const mask = this.#object(`${size}/ColorSpace/DeviceGray`, cover);
      return [mask, this.#object(`${size}/ColorSpace/DeviceRGB/SMask ${mask.id} 0 R`, colours)];
    });
  }

  #add(put: () => readonly PackedObject[]): string {
    const name = `R${this.#images.size}`;
    this.#images.set(name, put);
    return name;
  }

  #object(dictionary: string, packed: Uint8Array): PackedObject {
    return {id: this.container.newObjectDeferred(), dictionary: `/Subtype/Image${dictionary}`, packed};
  }
}
