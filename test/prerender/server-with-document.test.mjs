/** The same on a server with all of Lit's DOM for servers, as some frameworks install it: it has a `document`. */
import '@lit-labs/ssr/lib/install-global-dom-shim.js';

// Lit's DOM takes a while to install, and a second static import would not wait for it.
await import('./server.test.mjs');
