/** Of the package, as package.json has it: documents and files say by which version they were made. */
export const version = '0.1.0';
