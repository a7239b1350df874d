/** A site of files, which any server can serve; or with `SERVED=1` one that a server of Next renders at each request. */
export default process.env.SERVED ? {pageExtensions: ['server.tsx', 'tsx']} : {output: 'export'};
