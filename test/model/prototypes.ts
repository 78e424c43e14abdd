/** How many members the language's own prototypes have: another answer later means that one was polluted. */
export const prototypes = (): string => [Object, Array, String, Number, Function, Map, Promise].map(({prototype}) => Reflect.ownKeys(prototype).length).join();
