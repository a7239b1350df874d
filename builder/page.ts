/** The builder for a page that has the library's script. */
import {openOnPage} from './on-page.js';

openOnPage();
