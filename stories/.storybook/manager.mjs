/** The name and colours of Storybook, in which developers see every state. The documentation site is `site/`. */
import {addons} from 'storybook/manager-api';
import {theme} from './theme.mjs';

addons.setConfig({theme});
