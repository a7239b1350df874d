/** The builder with the library's elements, for a page that has no other script. */
import '../dist/define.js';
import {openOnPage} from './on-page.js';

openOnPage();
