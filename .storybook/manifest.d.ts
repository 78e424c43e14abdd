/** Made by `cem analyze` before Storybook starts. */
declare module '*/custom-elements.json' {
  const manifest: object;
  export default manifest;
}
