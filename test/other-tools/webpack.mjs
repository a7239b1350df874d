/** webpack, for test/package/bundle.mjs: it is installed in this folder alone. */
export {default} from 'webpack';
