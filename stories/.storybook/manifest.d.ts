// built by `npm run build`; the types must check without it
declare module '*/dist/custom-elements.json' {
  const manifest: object;
  export default manifest;
}
