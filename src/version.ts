/** The version of this library: on every class as `version`, so that a page with two copies can tell which is which. */
export const version = '0.1.0';
