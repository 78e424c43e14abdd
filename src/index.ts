/** Every class and type of the package. Importing it registers no element: that is what `define.js` does. */
export * from './model/index.js';
