/** What any consumer's bundler does with our modules. The size gate and the tests bundle with the same. */
import {nodeResolve} from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';

export const resolve = () => nodeResolve({exportConditions: ['production', 'browser']});

export const minify = (preamble, {module = true} = {}) =>
  terser({ecma: 2021, module, compress: {passes: 3}, format: {comments: false, preamble}});
