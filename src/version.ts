/** The version of the library. Every element class has it as `version`, so that a page can tell two copies apart. */
export const version = '0.1.0';
